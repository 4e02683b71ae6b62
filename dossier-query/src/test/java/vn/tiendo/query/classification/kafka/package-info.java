@NullMarked
package vn.tiendo.query.classification.kafka;

import org.jspecify.annotations.NullMarked;
