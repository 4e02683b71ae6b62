/** An installation whose parts are processes of their own, on the loopback address, below one folder. */
@NullMarked
package vn.tiendo.faults.site;

import org.jspecify.annotations.NullMarked;
