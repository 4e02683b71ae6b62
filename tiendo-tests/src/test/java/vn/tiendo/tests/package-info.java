/** Does the whole tell the truth? */
@NullMarked
package vn.tiendo.tests;

import org.jspecify.annotations.NullMarked;
