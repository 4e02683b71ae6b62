/** How many dossiers stand where: books, standings, states, cells and periods. */
@NullMarked
package vn.tiendo.contract.tally;

import org.jspecify.annotations.NullMarked;
