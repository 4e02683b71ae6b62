/** Systems that were down, as declared by persons: a system that is down posts no errors. */
@NullMarked
package vn.tiendo.query.outage;

import org.jspecify.annotations.NullMarked;
