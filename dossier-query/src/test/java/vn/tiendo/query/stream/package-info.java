@NullMarked
package vn.tiendo.query.stream;

import org.jspecify.annotations.NullMarked;
