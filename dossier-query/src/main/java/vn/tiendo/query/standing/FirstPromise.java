package vn.tiendo.query.standing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.calendar.WorkingTime;

/** What the citizen is promised at receipt: the stated due instant, else the processing time by the calendar, else nothing. */
public record FirstPromise(WorkingCalendar calendar) {
    /** The due instant promised, null where nothing was promised. */
    public @Nullable Instant at(Receipt receipt) {
        ProcessingTime time = receipt.processingTime();
        if (receipt.dueAt() != null || time == null) {
            return receipt.dueAt();
        }
        return hours(receipt).end(receipt.at(), time);
    }

    /** The hours that a dossier keeps: those of the province that received it. */
    public WorkingTime hours(Receipt receipt) {
        return calendar.in(receipt.agency().province());
    }
}
