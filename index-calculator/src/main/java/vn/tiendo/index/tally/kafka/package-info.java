/** The tally's topic, read. */
@NullMarked
package vn.tiendo.index.tally.kafka;

import org.jspecify.annotations.NullMarked;
