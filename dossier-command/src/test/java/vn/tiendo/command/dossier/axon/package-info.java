@NullMarked
package vn.tiendo.command.dossier.axon;

import org.jspecify.annotations.NullMarked;
