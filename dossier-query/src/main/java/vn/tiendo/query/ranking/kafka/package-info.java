/** The topics of the index calculator, read. */
@NullMarked
package vn.tiendo.query.ranking.kafka;

import org.jspecify.annotations.NullMarked;
