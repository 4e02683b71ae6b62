/** The pages of the dashboard over HTTP. */
@NullMarked
package vn.tiendo.query.dashboard.http;

import org.jspecify.annotations.NullMarked;
