/** Does the code keep the rules of the house? */
@NullMarked
package vn.tiendo.tests.rules;

import org.jspecify.annotations.NullMarked;
