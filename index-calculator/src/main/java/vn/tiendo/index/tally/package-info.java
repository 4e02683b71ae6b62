/** How many dossiers of each province stand where, as far as whole folds have told. */
@NullMarked
package vn.tiendo.index.tally;

import org.jspecify.annotations.NullMarked;
