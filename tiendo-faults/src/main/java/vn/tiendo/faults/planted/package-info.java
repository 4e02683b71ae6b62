/** Would it be noticed if something were broken? */
@NullMarked
package vn.tiendo.faults.planted;

import org.jspecify.annotations.NullMarked;
