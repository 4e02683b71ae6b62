@NullMarked
package vn.tiendo.query.standing;

import org.jspecify.annotations.NullMarked;
