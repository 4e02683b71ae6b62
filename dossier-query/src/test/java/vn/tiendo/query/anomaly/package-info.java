@NullMarked
package vn.tiendo.query.anomaly;

import org.jspecify.annotations.NullMarked;
