@NullMarked
package vn.tiendo.query.rules.postgres;

import org.jspecify.annotations.NullMarked;
