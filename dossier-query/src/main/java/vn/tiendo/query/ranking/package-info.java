/** Who is ahead, and how far: what the index calculator published last, kept beside the figures that it follows from. */
@NullMarked
package vn.tiendo.query.ranking;

import org.jspecify.annotations.NullMarked;
