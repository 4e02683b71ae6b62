/** How far has a unit come with what it received in a period? */
@NullMarked
package vn.tiendo.query.progress;

import org.jspecify.annotations.NullMarked;
