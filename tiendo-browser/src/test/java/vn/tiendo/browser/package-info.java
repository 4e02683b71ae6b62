@NullMarked
package vn.tiendo.browser;

import org.jspecify.annotations.NullMarked;
