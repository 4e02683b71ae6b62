/** How many dossiers stand where: transitions, their differences, and the figures summed from them. */
@NullMarked
package vn.tiendo.query.tally;

import org.jspecify.annotations.NullMarked;
