/** What could not be used, why, and how is it put back? */
@NullMarked
package vn.tiendo.command.rejection;

import org.jspecify.annotations.NullMarked;
