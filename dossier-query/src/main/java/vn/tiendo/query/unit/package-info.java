/** Which units are there, by the prefixes of their codes, and what are they called? */
@NullMarked
package vn.tiendo.query.unit;

import org.jspecify.annotations.NullMarked;
