/** Publishes the whole index on its topic. */
@NullMarked
package vn.tiendo.index.whole.kafka;

import org.jspecify.annotations.NullMarked;
