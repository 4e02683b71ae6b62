@NullMarked
package vn.tiendo.query.clearing.http;

import org.jspecify.annotations.NullMarked;
