/** The rules by which dossiers are judged: which are in force, and what a change of them moves. */
@NullMarked
package vn.tiendo.query.rules;

import org.jspecify.annotations.NullMarked;
