/** The changes and entries of the trail as JSON. */
@NullMarked
package vn.tiendo.audit.json;

import org.jspecify.annotations.NullMarked;
