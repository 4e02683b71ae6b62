@NullMarked
package vn.tiendo.command.eventstate.http;

import org.jspecify.annotations.NullMarked;
