/** The procedures of the country, and how long each may take at most by law. */
@NullMarked
package vn.tiendo.query.catalogue;

import org.jspecify.annotations.NullMarked;
