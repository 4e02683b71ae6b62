/** Which facts changed a figure since it was read or published? */
@NullMarked
package vn.tiendo.query.changes;

import org.jspecify.annotations.NullMarked;
