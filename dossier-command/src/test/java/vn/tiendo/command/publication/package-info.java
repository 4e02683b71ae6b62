@NullMarked
package vn.tiendo.command.publication;

import org.jspecify.annotations.NullMarked;
