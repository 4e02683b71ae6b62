/** An application's document, and a page of it. */
@NullMarked
package vn.tiendo.openapi.http;

import org.jspecify.annotations.NullMarked;
