/** Answers what if. */
@NullMarked
package vn.tiendo.index.whatif.http;

import org.jspecify.annotations.NullMarked;
