@NullMarked
package vn.tiendo.query.lateness.postgres;

import org.jspecify.annotations.NullMarked;
