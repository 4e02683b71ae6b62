/** What is known of one dossier, and where it stands. */
@NullMarked
package vn.tiendo.query.dossier;

import org.jspecify.annotations.NullMarked;
