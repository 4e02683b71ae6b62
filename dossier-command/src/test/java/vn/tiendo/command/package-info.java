@NullMarked
package vn.tiendo.command;

import org.jspecify.annotations.NullMarked;
