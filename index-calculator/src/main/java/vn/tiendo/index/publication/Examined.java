package vn.tiendo.index.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.index.tally.VisibleFold;

/**
 * Up to where the tally has been looked through for figures to publish.
 *
 * @param fold the fold that was visible
 * @param through what it included, null where that was not known
 * @param day what was today
 */
public record Examined(long fold, @Nullable Instant through, LocalDate day) {
    static Examined of(VisibleFold visible, LocalDate today) {
        return new Examined(visible.fold(), visible.through(), today);
    }
}
