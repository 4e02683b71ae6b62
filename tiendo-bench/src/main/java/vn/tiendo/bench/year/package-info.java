/** A year of made-up dossiers, told to the product as one-stop shops would tell it. */
@NullMarked
package vn.tiendo.bench.year;

import org.jspecify.annotations.NullMarked;
