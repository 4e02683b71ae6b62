/** Whose figures have just changed? Told to whoever watches them, without being asked again. */
@NullMarked
package vn.tiendo.query.stream;

import org.jspecify.annotations.NullMarked;
