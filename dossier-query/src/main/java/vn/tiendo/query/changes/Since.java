package vn.tiendo.query.changes;

import org.jspecify.annotations.Nullable;

/**
 * From when on facts changed a figure.
 *
 * @param position facts stored up to it were in the figure for sure
 * @param fold the fold that the figure was made of: of the facts after the position it had some in it too; null where it is
 *     not known, and all after the position are taken for later ones
 */
public record Since(long position, @Nullable Long fold) {
    Since after(long later) {
        return new Since(later, fold);
    }
}
