/** Which days of the whole index are to be published, and what was, in tables. */
@NullMarked
package vn.tiendo.index.whole.postgres;

import org.jspecify.annotations.NullMarked;
