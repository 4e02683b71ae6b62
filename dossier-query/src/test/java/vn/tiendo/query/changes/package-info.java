@NullMarked
package vn.tiendo.query.changes;

import org.jspecify.annotations.NullMarked;
