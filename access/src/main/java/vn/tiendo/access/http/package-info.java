/** Access as HTTP knows it: tokens, and answers to who has none. */
@NullMarked
package vn.tiendo.access.http;

import org.jspecify.annotations.NullMarked;
