package vn.tiendo.tests.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One dossier as a book sees it while one thing happens after another. */
interface Life {

    /** Takes the next happening; after the finish nothing changes. */
    void happen(Happening happening);

    Standing standing(LocalDate today);

    /** Whether a suspension is why it is late, if it is. */
    boolean suspension();

    String unit();

    /** As it runs, the days of an unfinished suspension not added; null for none. */
    @Nullable LocalDate dueDay();
}
