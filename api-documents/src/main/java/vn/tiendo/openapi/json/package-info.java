/** Schemas of what is written as JSON. */
@NullMarked
package vn.tiendo.openapi.json;

import org.jspecify.annotations.NullMarked;
