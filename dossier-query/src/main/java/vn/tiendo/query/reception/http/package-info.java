/** The reception of online registrations over HTTP. */
@NullMarked
package vn.tiendo.query.reception.http;

import org.jspecify.annotations.NullMarked;
