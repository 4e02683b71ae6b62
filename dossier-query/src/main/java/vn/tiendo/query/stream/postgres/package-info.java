/** What changed since the last look, found in PostgreSQL, by whichever process it was changed. */
@NullMarked
package vn.tiendo.query.stream.postgres;

import org.jspecify.annotations.NullMarked;
