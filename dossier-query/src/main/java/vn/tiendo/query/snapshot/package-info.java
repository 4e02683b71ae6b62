/** How current is an answer, and how do all its parts come from one state of the store? */
@NullMarked
package vn.tiendo.query.snapshot;

import org.jspecify.annotations.NullMarked;
