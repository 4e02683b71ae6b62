/** Alerts asked for and posted over HTTP. */
@NullMarked
package vn.tiendo.query.alert.http;

import org.jspecify.annotations.NullMarked;
