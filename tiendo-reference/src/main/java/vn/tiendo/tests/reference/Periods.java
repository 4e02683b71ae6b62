package vn.tiendo.tests.reference;

import java.time.LocalDate;
import java.util.List;

/** The periods a dossier counts in. */
final class Periods {

    private Periods() {}

    /** The year, the quarter and the month of a day, as in {@code 2023}, {@code 2023-Q4} and {@code 2023-10}. */
    static List<String> of(LocalDate receivedOn) {
        int year = receivedOn.getYear();
        int month = receivedOn.getMonthValue();
        int quarter = (month + 2) / 3;
        return List.of("%04d".formatted(year), "%04d-Q%d".formatted(year, quarter), "%04d-%02d".formatted(year, month));
    }
}
