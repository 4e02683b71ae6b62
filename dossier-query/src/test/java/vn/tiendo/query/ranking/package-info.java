@NullMarked
package vn.tiendo.query.ranking;

import org.jspecify.annotations.NullMarked;
