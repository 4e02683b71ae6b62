@NullMarked
package vn.tiendo.query.tally.postgres;

import org.jspecify.annotations.NullMarked;
