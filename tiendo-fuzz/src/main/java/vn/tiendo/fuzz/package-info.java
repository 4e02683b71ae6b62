/** Asks every address what its document allows, and much that it does not, and looks whether the answers are as documented. */
@NullMarked
package vn.tiendo.fuzz;

import org.jspecify.annotations.NullMarked;
