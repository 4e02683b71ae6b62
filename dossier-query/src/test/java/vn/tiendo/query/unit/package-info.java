@NullMarked
package vn.tiendo.query.unit;

import org.jspecify.annotations.NullMarked;
