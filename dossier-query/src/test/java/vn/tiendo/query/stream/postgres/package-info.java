@NullMarked
package vn.tiendo.query.stream.postgres;

import org.jspecify.annotations.NullMarked;
