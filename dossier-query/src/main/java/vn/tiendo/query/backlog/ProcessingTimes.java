package vn.tiendo.query.backlog;

import vn.tiendo.query.calendar.WorkingDays;

/** How long the finished dossiers of a list took. */
@FunctionalInterface
public interface ProcessingTimes {
    /**
     * Their times: of as many dossiers as the list has.
     *
     * @param selection of finished dossiers only
     * @param days a span with every day of receipt or finish; working days are those of the province whose unit held the
     *     dossier at the end of the day of its receipt
     */
    TimesTaken of(Selection selection, WorkingDays days);
}
