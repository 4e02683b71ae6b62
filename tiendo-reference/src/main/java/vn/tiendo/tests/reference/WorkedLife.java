package vn.tiendo.tests.reference;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One dossier by the province's own clock while one thing happens after another. */
final class WorkedLife implements Life {

    private final boolean firstPromiseStands;
    private String unit;
    private @Nullable Instant due;
    private @Nullable Instant suspendedAt;
    private @Nullable Instant finishedAt;
    private boolean finishedLate;
    private boolean suspendedWhenLate;

    /** @param firstPromiseStands whether no later date replaces what was promised at the receipt */
    WorkedLife(Happening receipt, boolean firstPromiseStands) {
        this.firstPromiseStands = firstPromiseStands;
        unit = AgencyCode.normalised(receipt.fact().required("agencyCode"));
        due = Promise.at(receipt.fact());
    }

    @Override
    public void happen(Happening happening) {
        if (finishedAt == null) {
            change(happening.fact(), happening.at());
        }
    }

    private void change(Fact fact, Instant at) {
        switch (fact.kind()) {
            case SUSPENDED -> suspend(at);
            case RESUMED -> resume(fact, at);
            case DEADLINE_EXTENDED -> promise(fact);
            case TRANSFERRED -> unit = AgencyCode.normalised(fact.required("agencyCode"));
            case PROCESSED, WITHDRAWN, NOT_ACCEPTED, RETURNED -> finish(at);
            case RECEIVED, REGISTERED, LATE, TECHNICAL_ERROR, TECHNICAL_ERROR_RESOLVED, CLASSIFIED, RETRACTED -> {}
        }
    }

    private void suspend(Instant at) {
        if (suspendedAt == null) {
            suspendedAt = at;
            suspendedWhenLate |= isAfterDue(at);
        }
    }

    private void promise(Fact fact) {
        if (!firstPromiseStands) {
            due = fact.dueAt();
            suspendedWhenLate = false;
        }
    }

    private void resume(Fact fact, Instant at) {
        if (suspendedAt == null) {
            return;
        }
        if (fact.dueAt() == null || firstPromiseStands) {
            move(suspendedAt, at);
        } else {
            promise(fact);
        }
        suspendedAt = null;
    }

    private void finish(Instant at) {
        boolean suspendedInTime = suspendedAt != null && !isAfterDue(suspendedAt);
        if (suspendedAt != null) {
            move(suspendedAt, at);
            suspendedAt = null;
        }
        finishedAt = at;
        finishedLate = isAfterDue(at) && !suspendedInTime;
    }

    private void move(Instant from, Instant to) {
        if (due != null) {
            due = SlowClock.moved(due, from, to);
        }
    }

    private boolean isAfterDue(Instant instant) {
        return due != null && instant.isAfter(due);
    }

    @Override
    public Standing standing(LocalDate today) {
        if (finishedAt != null) {
            if (finishedLate) {
                return Standing.FINISHED_LATE;
            }
            LocalDate dueDay = dueDay();
            return dueDay != null && VietnamDay.of(finishedAt).isBefore(dueDay)
                    ? Standing.FINISHED_EARLY
                    : Standing.FINISHED_ON_TIME;
        }
        if (suspendedAt != null) {
            return isAfterDue(suspendedAt) ? Standing.OVERDUE : Standing.WAITING;
        }
        LocalDate dueDay = dueDay();
        return dueDay != null && today.isAfter(dueDay) ? Standing.OVERDUE : Standing.IN_TERM;
    }

    @Override
    public boolean suspension() {
        return suspendedWhenLate || suspendedAt != null;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public @Nullable LocalDate dueDay() {
        return due == null ? null : VietnamDay.of(due);
    }
}
