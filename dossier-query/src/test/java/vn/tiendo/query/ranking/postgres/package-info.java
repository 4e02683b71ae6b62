@NullMarked
package vn.tiendo.query.ranking.postgres;

import org.jspecify.annotations.NullMarked;
