/** The door for events over HTTP: one, a batch, or a stream of any length. */
@NullMarked
package vn.tiendo.command.intake.http;

import org.jspecify.annotations.NullMarked;
