/** How the application says over HTTP what is wrong. */
@NullMarked
package vn.tiendo.index.http;

import org.jspecify.annotations.NullMarked;
