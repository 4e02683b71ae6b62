/** Answers the whole index. */
@NullMarked
package vn.tiendo.index.whole.http;

import org.jspecify.annotations.NullMarked;
