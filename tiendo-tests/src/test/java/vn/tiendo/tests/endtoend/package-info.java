/** The whole way through the house, from what a one-stop shop posts to the figures and ranks that others read. */
@NullMarked
package vn.tiendo.tests.endtoend;

import org.jspecify.annotations.NullMarked;
