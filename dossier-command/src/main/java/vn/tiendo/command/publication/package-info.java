/** How does everyone else learn what happened? */
@NullMarked
package vn.tiendo.command.publication;

import org.jspecify.annotations.NullMarked;
