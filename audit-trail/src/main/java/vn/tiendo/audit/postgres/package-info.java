/** The trail in the table {@code audit_entry}. */
@NullMarked
package vn.tiendo.audit.postgres;

import org.jspecify.annotations.NullMarked;
