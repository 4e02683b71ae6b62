@NullMarked
package vn.tiendo.command.rejection.postgres;

import org.jspecify.annotations.NullMarked;
