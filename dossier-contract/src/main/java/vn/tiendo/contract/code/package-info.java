/** The codes of units and dossiers, parsed once and never wrong inside. */
@NullMarked
package vn.tiendo.contract.code;

import org.jspecify.annotations.NullMarked;
