/** Where one dossier stands on every day, in each book: pure rules, no clock, no database. */
@NullMarked
package vn.tiendo.query.standing;

import org.jspecify.annotations.NullMarked;
