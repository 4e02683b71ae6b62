@NullMarked
package vn.tiendo.query.tally;

import org.jspecify.annotations.NullMarked;
