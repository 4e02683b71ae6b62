/** Which units are there, what are they called, and which of them does a dossier count for, on any day? */
@NullMarked
package vn.tiendo.query.unit;

import org.jspecify.annotations.NullMarked;
