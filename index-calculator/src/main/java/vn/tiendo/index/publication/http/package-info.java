/** Freezing on demand, replays, and what was published, for operators. */
@NullMarked
package vn.tiendo.index.publication.http;

import org.jspecify.annotations.NullMarked;
