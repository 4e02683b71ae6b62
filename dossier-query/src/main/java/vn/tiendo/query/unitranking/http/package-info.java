/** Rankings inside a province over HTTP. */
@NullMarked
package vn.tiendo.query.unitranking.http;

import org.jspecify.annotations.NullMarked;
