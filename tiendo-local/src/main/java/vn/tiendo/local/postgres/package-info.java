/** A PostgreSQL of one's own: started here, kept in a folder, durable. */
@NullMarked
package vn.tiendo.local.postgres;

import org.jspecify.annotations.NullMarked;
