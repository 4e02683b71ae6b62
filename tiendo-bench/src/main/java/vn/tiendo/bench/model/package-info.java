/** A country full of dossiers to read: a seed told through the product's own doors, multiplied in the database. */
@NullMarked
package vn.tiendo.bench.model;

import org.jspecify.annotations.NullMarked;
