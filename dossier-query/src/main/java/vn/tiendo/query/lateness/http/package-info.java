/** Flows, differences and re-appointments over HTTP. */
@NullMarked
package vn.tiendo.query.lateness.http;

import org.jspecify.annotations.NullMarked;
