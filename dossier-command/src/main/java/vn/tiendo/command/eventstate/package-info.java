/** What became of the event that somebody told? */
@NullMarked
package vn.tiendo.command.eventstate;

import org.jspecify.annotations.NullMarked;
