/** The topics that figures are published to. */
@NullMarked
package vn.tiendo.index.publication.kafka;

import org.jspecify.annotations.NullMarked;
