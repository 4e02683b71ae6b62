@NullMarked
package vn.tiendo.query.unitranking;

import org.jspecify.annotations.NullMarked;
