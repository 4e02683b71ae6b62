/** Which department, district or commune of a province is ahead? */
@NullMarked
package vn.tiendo.query.unitranking;

import org.jspecify.annotations.NullMarked;
