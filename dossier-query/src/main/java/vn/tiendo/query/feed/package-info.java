/** What the events of dossiers change: each batch is judged, kept and counted in one transaction. */
@NullMarked
package vn.tiendo.query.feed;

import org.jspecify.annotations.NullMarked;
