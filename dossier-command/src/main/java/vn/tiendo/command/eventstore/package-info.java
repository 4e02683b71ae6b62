/** How are the events of all dossiers kept, so that every reader sees all of them in one order? */
@NullMarked
package vn.tiendo.command.eventstore;

import org.jspecify.annotations.NullMarked;
