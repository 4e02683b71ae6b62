/** What one gets with Axon's own JDBC store, as its documentation sets it up. */
@NullMarked
package vn.tiendo.bench.stock;

import org.jspecify.annotations.NullMarked;
