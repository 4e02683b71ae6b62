/** The progress of a unit over HTTP. */
@NullMarked
package vn.tiendo.query.progress.http;

import org.jspecify.annotations.NullMarked;
