/** Which dossiers are behind a figure, of any day? */
@NullMarked
package vn.tiendo.query.backlog;

import org.jspecify.annotations.NullMarked;
