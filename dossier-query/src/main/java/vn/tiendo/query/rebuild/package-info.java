/** Counts everything once more from what is kept of each dossier, beside the live figures, and then puts it in their place. */
@NullMarked
package vn.tiendo.query.rebuild;

import org.jspecify.annotations.NullMarked;
