@NullMarked
package vn.tiendo.query.stream.http;

import org.jspecify.annotations.NullMarked;
