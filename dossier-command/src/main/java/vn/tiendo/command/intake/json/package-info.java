/** Lifecycle events as JSON: read strictly, with everything that is wrong, and written. */
@NullMarked
package vn.tiendo.command.intake.json;

import org.jspecify.annotations.NullMarked;
