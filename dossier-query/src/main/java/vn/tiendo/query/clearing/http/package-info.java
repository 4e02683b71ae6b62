/** The way over HTTP to the service that records facts. */
@NullMarked
package vn.tiendo.query.clearing.http;

import org.jspecify.annotations.NullMarked;
