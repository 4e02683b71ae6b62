@NullMarked
package vn.tiendo.query.snapshot.postgres;

import org.jspecify.annotations.NullMarked;
