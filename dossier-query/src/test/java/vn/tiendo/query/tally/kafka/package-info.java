@NullMarked
package vn.tiendo.query.tally.kafka;

import org.jspecify.annotations.NullMarked;
