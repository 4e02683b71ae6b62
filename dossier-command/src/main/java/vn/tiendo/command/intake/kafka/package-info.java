/** The topic of lifecycle events, and the way events take there. */
@NullMarked
package vn.tiendo.command.intake.kafka;

import org.jspecify.annotations.NullMarked;
