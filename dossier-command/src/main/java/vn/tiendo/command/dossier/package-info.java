/** What happened to a dossier: decides what it is told and works out its progress. */
@NullMarked
package vn.tiendo.command.dossier;

import org.jspecify.annotations.NullMarked;
