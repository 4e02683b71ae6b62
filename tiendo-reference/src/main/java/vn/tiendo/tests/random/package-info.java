/** Makes lifecycle events for tests, as the text that one-stop shops send: by hand, and at random from a seed. */
@NullMarked
package vn.tiendo.tests.random;

import org.jspecify.annotations.NullMarked;
