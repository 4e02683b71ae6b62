package vn.tiendo.query.calendar;

import java.time.LocalDate;

/**
 * A day of the national table.
 *
 * @param name of the holiday, or what is worked for what
 */
public record CalendarDay(LocalDate day, DayKind kind, String name, Status status) {
    /** How sure it is. */
    public enum Status {
        /** By the act. */
        CONFIRMED,
        /** Announced; the act was not seen. */
        ANNOUNCED,
        /** By rule, until it is announced. */
        PREDICTED
    }
}
