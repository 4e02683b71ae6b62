/** With which token does this program ask a service that wants one? */
@NullMarked
package vn.tiendo.local.token;

import org.jspecify.annotations.NullMarked;
