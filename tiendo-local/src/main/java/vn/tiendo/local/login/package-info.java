/** An OpenID provider for one machine, with somebody of each role, to look at what each may do. */
@NullMarked
package vn.tiendo.local.login;

import org.jspecify.annotations.NullMarked;
