@NullMarked
package vn.tiendo.query.ranking.kafka;

import org.jspecify.annotations.NullMarked;
