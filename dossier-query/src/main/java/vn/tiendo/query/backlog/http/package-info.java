/** The backlog over HTTP: pages in JSON, all of it in CSV. */
@NullMarked
package vn.tiendo.query.backlog.http;

import org.jspecify.annotations.NullMarked;
