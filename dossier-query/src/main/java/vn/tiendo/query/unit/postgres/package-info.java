/** Units on PostgreSQL: the tree found in the figures, and the registry. */
@NullMarked
package vn.tiendo.query.unit.postgres;

import org.jspecify.annotations.NullMarked;
