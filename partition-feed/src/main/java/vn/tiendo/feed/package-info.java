/** How is a partition read so that its effect happens exactly once, and does everything still move? */
@NullMarked
package vn.tiendo.feed;

import org.jspecify.annotations.NullMarked;
