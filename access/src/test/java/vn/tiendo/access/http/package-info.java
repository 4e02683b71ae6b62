/** Shows who is let in. */
@NullMarked
package vn.tiendo.access.http;

import org.jspecify.annotations.NullMarked;
