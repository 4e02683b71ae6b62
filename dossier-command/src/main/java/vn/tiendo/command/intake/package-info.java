/** How lifecycle events come in: read strictly, refused with reasons, and sent to their topic. */
@NullMarked
package vn.tiendo.command.intake;

import org.jspecify.annotations.NullMarked;
