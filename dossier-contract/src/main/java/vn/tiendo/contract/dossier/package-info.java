/** What was recorded of a dossier: its events and its progress. */
@NullMarked
package vn.tiendo.contract.dossier;

import org.jspecify.annotations.NullMarked;
