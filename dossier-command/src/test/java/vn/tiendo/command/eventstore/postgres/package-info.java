@NullMarked
package vn.tiendo.command.eventstore.postgres;

import org.jspecify.annotations.NullMarked;
