/** Classifications over HTTP. */
@NullMarked
package vn.tiendo.query.classification.http;

import org.jspecify.annotations.NullMarked;
