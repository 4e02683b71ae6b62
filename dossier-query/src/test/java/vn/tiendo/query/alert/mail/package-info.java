/** Digests, by a real SMTP server. */
@NullMarked
package vn.tiendo.query.alert.mail;

import org.jspecify.annotations.NullMarked;
