@NullMarked
package vn.tiendo.query.lateness;

import org.jspecify.annotations.NullMarked;
