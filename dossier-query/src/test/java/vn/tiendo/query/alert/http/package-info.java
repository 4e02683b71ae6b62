/** Webhooks and the API. */
@NullMarked
package vn.tiendo.query.alert.http;

import org.jspecify.annotations.NullMarked;
