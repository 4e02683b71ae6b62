@NullMarked
package vn.tiendo.query.feed.kafka;

import org.jspecify.annotations.NullMarked;
