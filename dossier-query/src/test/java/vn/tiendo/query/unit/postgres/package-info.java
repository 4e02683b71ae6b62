@NullMarked
package vn.tiendo.query.unit.postgres;

import org.jspecify.annotations.NullMarked;
