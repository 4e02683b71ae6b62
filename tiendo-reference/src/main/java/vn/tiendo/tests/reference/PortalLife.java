package vn.tiendo.tests.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One dossier as the national portal sees it while one thing happens after another. */
final class PortalLife implements Life {

    /** From the day of this many counted requests for a supplement a dossier is late for good. */
    private static final int TOO_MANY_REQUESTS = 2;

    private String unit;
    private @Nullable LocalDate dueDay;
    private @Nullable LocalDate suspendedOn;
    private @Nullable LocalDate finishedOn;
    private int supplementRequests;
    private boolean suspendedWhenLate;

    PortalLife(Happening receipt) {
        unit = AgencyCode.normalised(receipt.fact().required("agencyCode"));
        dueDay = day(Promise.at(receipt.fact()));
    }

    @Override
    public void happen(Happening happening) {
        if (finishedOn == null) {
            change(happening.fact(), happening.day());
        }
    }

    private void change(Fact fact, LocalDate day) {
        switch (fact.kind()) {
            case SUSPENDED -> suspend(fact, day);
            case RESUMED -> resume(fact, day);
            case DEADLINE_EXTENDED -> promise(fact);
            case TRANSFERRED -> unit = AgencyCode.normalised(fact.required("agencyCode"));
            case PROCESSED, WITHDRAWN, NOT_ACCEPTED, RETURNED -> finish(day);
            // The dossier is received already, and the others tell nothing about its clock.
            case RECEIVED, REGISTERED, LATE, TECHNICAL_ERROR, TECHNICAL_ERROR_RESOLVED, CLASSIFIED, RETRACTED -> {}
        }
    }

    /** A suspension during a suspension changes nothing, and its request is not counted. */
    private void suspend(Fact fact, LocalDate day) {
        if (suspendedOn != null) {
            return;
        }
        suspendedOn = day;
        suspendedWhenLate |= isAfterDue(day);
        if (fact.required("reason").equals("SUPPLEMENT_REQUESTED")) {
            supplementRequests++;
        }
    }

    /** A resumption without a suspension changes nothing, even if it states a due date. */
    private void resume(Fact fact, LocalDate day) {
        if (suspendedOn == null) {
            return;
        }
        if (fact.dueAt() == null) {
            addSuspension(suspendedOn, day);
        } else {
            promise(fact);
        }
        suspendedOn = null;
    }

    /** A new due day; who was suspended after the one before is judged by it no longer. */
    private void promise(Fact fact) {
        dueDay = day(fact.dueAt());
        suspendedWhenLate = false;
    }

    private void finish(LocalDate day) {
        if (suspendedOn != null) {
            addSuspension(suspendedOn, day);
            suspendedOn = null;
        }
        finishedOn = day;
    }

    private void addSuspension(LocalDate from, LocalDate to) {
        if (dueDay != null) {
            dueDay = dueDay.plusDays(ChronoUnit.DAYS.between(from, to));
        }
    }

    @Override
    public Standing standing(LocalDate today) {
        if (finishedOn != null) {
            return finished(finishedOn);
        }
        if (suspendedOn != null) {
            return isLate(suspendedOn) ? Standing.OVERDUE : Standing.WAITING;
        }
        return isLate(today) ? Standing.OVERDUE : Standing.IN_TERM;
    }

    private Standing finished(LocalDate day) {
        if (isLate(day)) {
            return Standing.FINISHED_LATE;
        }
        return dueDay != null && day.isBefore(dueDay) ? Standing.FINISHED_EARLY : Standing.FINISHED_ON_TIME;
    }

    /** Late by the limit, or because that day is after the due day. */
    private boolean isLate(LocalDate day) {
        return supplementRequests >= TOO_MANY_REQUESTS || isAfterDue(day);
    }

    private boolean isAfterDue(LocalDate day) {
        return dueDay != null && day.isAfter(dueDay);
    }

    @Override
    public boolean suspension() {
        return supplementRequests >= TOO_MANY_REQUESTS || suspendedWhenLate || suspendedOn != null;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public @Nullable LocalDate dueDay() {
        return dueDay;
    }

    private static @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : VietnamDay.of(instant);
    }
}
