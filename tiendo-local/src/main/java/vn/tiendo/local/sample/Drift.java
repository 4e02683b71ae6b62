package vn.tiendo.local.sample;

import java.time.LocalDate;

/** How the share of a province that is on time changes from January to December; each year begins anew. */
enum Drift {
    STEADY(0),
    CLIMBING(560),
    FALLING(-350);

    private final int overTheYear;

    /** @param overTheYear by so many thousandths */
    Drift(int overTheYear) {
        this.overTheYear = overTheYear;
    }

    /** In thousandths, against the middle of the year. */
    int at(LocalDate day) {
        return overTheYear * (2 * day.getDayOfYear() - day.lengthOfYear()) / (2 * day.lengthOfYear());
    }
}
