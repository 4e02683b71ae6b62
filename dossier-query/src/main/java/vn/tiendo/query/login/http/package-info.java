/** The dashboard's login by OpenID Connect. */
@NullMarked
package vn.tiendo.query.login.http;

import org.jspecify.annotations.NullMarked;
