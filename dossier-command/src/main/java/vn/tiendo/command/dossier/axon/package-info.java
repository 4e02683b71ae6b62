/** Dossiers as Axon's aggregates: a thin shell around the decisions of the plain package. */
@NullMarked
package vn.tiendo.command.dossier.axon;

import org.jspecify.annotations.NullMarked;
