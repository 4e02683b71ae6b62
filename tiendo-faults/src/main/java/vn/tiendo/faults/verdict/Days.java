package vn.tiendo.faults.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Days on which figures are compared. */
final class Days {
    /** From before the first receipt to after the last thing that happens. */
    private static final LocalDate FIRST = LocalDate.of(2022, 12, 1);

    private static final int SPAN = 560;
    private static final int SOME = 3;

    private Days() {}

    static List<LocalDate> some(Random dice) {
        return Stream.generate(() -> FIRST.plusDays(dice.nextInt(SPAN)))
                .distinct()
                .limit(SOME)
                .toList();
    }
}
