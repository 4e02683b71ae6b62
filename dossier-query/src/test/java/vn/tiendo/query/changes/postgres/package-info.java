@NullMarked
package vn.tiendo.query.changes.postgres;

import org.jspecify.annotations.NullMarked;
