/** What does the dashboard look like in a real browser? */
@NullMarked
package vn.tiendo.browser;

import org.jspecify.annotations.NullMarked;
