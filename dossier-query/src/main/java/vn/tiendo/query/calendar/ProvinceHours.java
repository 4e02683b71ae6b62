package vn.tiendo.query.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The hours of a province that has its own.
 *
 * @param periods by their first days, no two of which agree; before the first one the national hours hold
 */
public record ProvinceHours(List<Period> periods) {
    public ProvinceHours {
        periods = periods.stream().sorted(Comparator.comparing(Period::from)).toList();
        if (periods.stream().map(Period::from).distinct().count() < periods.size()) {
            throw new IllegalArgumentException("hours hold from a day on; no two begin on the same");
        }
    }

    /** Hours that hold from a day on, until others do. */
    public record Period(LocalDate from, OpeningHours hours) {}

    /** The hours that hold on a day, empty where they are the national ones. */
    public Optional<OpeningHours> on(LocalDate day) {
        return periods.reversed().stream()
                .filter(period -> !period.from().isAfter(day))
                .map(Period::hours)
                .findFirst();
    }
}
