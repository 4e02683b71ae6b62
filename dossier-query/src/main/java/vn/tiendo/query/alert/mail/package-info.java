/** Digests by e-mail. */
@NullMarked
package vn.tiendo.query.alert.mail;

import org.jspecify.annotations.NullMarked;
