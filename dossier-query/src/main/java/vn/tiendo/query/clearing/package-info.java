/** How is what went wrong put right by hand: facts taken back, refused events put back or discarded? */
@NullMarked
package vn.tiendo.query.clearing;

import org.jspecify.annotations.NullMarked;
