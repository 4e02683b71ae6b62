/** How does each part of an installation run in a process of its own, as in production? */
@NullMarked
package vn.tiendo.processes;

import org.jspecify.annotations.NullMarked;
