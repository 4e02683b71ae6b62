/** The trail asked over HTTP, and who signs what is asked for. */
@NullMarked
package vn.tiendo.audit.http;

import org.jspecify.annotations.NullMarked;
