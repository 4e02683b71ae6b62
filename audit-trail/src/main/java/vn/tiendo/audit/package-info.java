/** Who changed what by hand? An entry for each change, each with the hash of the one before it. */
@NullMarked
package vn.tiendo.audit;

import org.jspecify.annotations.NullMarked;
