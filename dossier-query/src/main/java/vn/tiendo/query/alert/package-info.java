/** What somebody should look at, decided and told once. */
@NullMarked
package vn.tiendo.query.alert;

import org.jspecify.annotations.NullMarked;
