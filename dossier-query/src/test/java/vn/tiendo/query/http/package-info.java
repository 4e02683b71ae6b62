@NullMarked
package vn.tiendo.query.http;

import org.jspecify.annotations.NullMarked;
