/** {@code ./tiendo audit}: whether the audit trails of an installation hang together. */
@NullMarked
package vn.tiendo.local.audit;

import org.jspecify.annotations.NullMarked;
