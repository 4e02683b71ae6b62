/** Changes of figures over HTTP. */
@NullMarked
package vn.tiendo.query.changes.http;

import org.jspecify.annotations.NullMarked;
