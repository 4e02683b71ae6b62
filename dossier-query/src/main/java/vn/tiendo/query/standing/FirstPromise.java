package vn.tiendo.query.standing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.query.calendar.WorkingCalendar;

/** What the citizen is promised at receipt: the stated due instant, else the processing time by the calendar, else nothing. */
public record FirstPromise(WorkingCalendar calendar) {
    /** The due instant promised, null where nothing was promised. */
    public @Nullable Instant at(Receipt receipt) {
        ProcessingTime time = receipt.processingTime();
        if (receipt.dueAt() != null || time == null) {
            return receipt.dueAt();
        }
        return calendar.end(receipt.agency().province(), receipt.at(), time);
    }
}
