/** where does every dossier stand, in each book, on any day? */
@NullMarked
package vn.tiendo.query;

import org.jspecify.annotations.NullMarked;
