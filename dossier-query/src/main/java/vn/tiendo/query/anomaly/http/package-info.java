/** Contradictions over HTTP. */
@NullMarked
package vn.tiendo.query.anomaly.http;

import org.jspecify.annotations.NullMarked;
