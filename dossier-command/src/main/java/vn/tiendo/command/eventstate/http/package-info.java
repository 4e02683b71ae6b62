/** The state of an event, for its sender. */
@NullMarked
package vn.tiendo.command.eventstate.http;

import org.jspecify.annotations.NullMarked;
