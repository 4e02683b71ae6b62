/** The table {@code relay_token}. */
@NullMarked
package vn.tiendo.command.publication.postgres;

import org.jspecify.annotations.NullMarked;
