/** The backlog over HTTP: pages in JSON, all of it in CSV or Excel, and how much of it there is. */
@NullMarked
package vn.tiendo.query.backlog.http;

import org.jspecify.annotations.NullMarked;
