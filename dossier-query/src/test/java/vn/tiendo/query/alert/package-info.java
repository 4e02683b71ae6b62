/** What is decided, by plain rules. */
@NullMarked
package vn.tiendo.query.alert;

import org.jspecify.annotations.NullMarked;
