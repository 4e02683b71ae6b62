/** Telling others when figures of the provinces change: once for each change, numbered, and never half of it. */
@NullMarked
package vn.tiendo.index.publication;

import org.jspecify.annotations.NullMarked;
