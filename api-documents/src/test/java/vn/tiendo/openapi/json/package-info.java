@NullMarked
package vn.tiendo.openapi.json;

import org.jspecify.annotations.NullMarked;
