package vn.tiendo.query.stream;

import org.jspecify.annotations.Nullable;

/** Where it is kept for a while whose dossiers were judged anew, by all processes of the installation. */
@FunctionalInterface
public interface ChangeLog {
    /**
     * What was committed since.
     *
     * @param last where the look before ended, at most half a minute ago; null for the first look, which finds no
     *     changes
     */
    Look since(@Nullable Mark last);
}
