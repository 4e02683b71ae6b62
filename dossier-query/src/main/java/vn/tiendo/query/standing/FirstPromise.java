package vn.tiendo.query.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.calendar.WorkingTime;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.catalogue.Procedure;

/**
 * What the citizen is promised at receipt: the stated due instant, else the processing time by the calendar, else the
 * longest time by law of the procedure, else nothing.
 */
public record FirstPromise(WorkingCalendar calendar, Catalogue catalogue) {
    /** With an empty catalogue. */
    public FirstPromise(WorkingCalendar calendar) {
        this(calendar, Catalogue.EMPTY);
    }

    /** The due instant promised, null where nothing was promised. */
    public @Nullable Instant at(Receipt receipt) {
        if (receipt.dueAt() != null) {
            return receipt.dueAt();
        }
        return receipt.processingTime() == null
                ? byLaw(receipt)
                : hours(receipt).end(receipt.at(), receipt.processingTime());
    }

    /** Of those valid on the day of the receipt the one that gives the latest instant. */
    private @Nullable Instant byLaw(Receipt receipt) {
        return catalogue.valid(receipt.procedure(), day(receipt)).stream()
                .map(Procedure::longest)
                .map(time -> hours(receipt).end(receipt.at(), time))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The hours that a dossier keeps: those that the province that received it had on the day of the receipt. */
    public WorkingTime hours(Receipt receipt) {
        return calendar.in(receipt.agency().province(), day(receipt));
    }

    private LocalDate day(Receipt receipt) {
        return LocalDate.ofInstant(receipt.at(), calendar.zone());
    }
}
