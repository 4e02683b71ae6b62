package vn.tiendo.command.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tiendo.command.dossier.Decision.AlreadyKnown;
import vn.tiendo.command.dossier.Decision.OnlyCounted;
import vn.tiendo.command.dossier.Decision.Recorded;
import vn.tiendo.command.dossier.Decision.Rejected;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.Judging;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** One dossier: everything it has been told so far. Immutable. */
public final class Dossier {
    /** Clocks of one-stop shops may run ahead by this much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Rejected ID_REUSED = new Rejected(
            RejectionCode.ID_REUSED,
            "this dossier knows another event of the same source and id; tell a correction under a new id");
    private static final Rejected IN_THE_FUTURE = new Rejected(
            RejectionCode.IN_THE_FUTURE,
            "the time is more than 5 minutes ahead; tell what has happened, after it happened, and check the clock");

    private final DossierCode code;
    private final List<LifecycleEvent> told;

    private Dossier(DossierCode code, List<LifecycleEvent> told) {
        this.code = code;
        this.told = told;
    }

    /** A dossier that nothing has been told of. */
    public static Dossier unknown(DossierCode code) {
        return new Dossier(code, List.of());
    }

    /**
     * Decides what becomes of an event of this dossier. Nothing changes before the decision is {@linkplain #evolve
     * evolved}.
     *
     * @param appendedAt when the event was appended to the topic
     */
    public Decision decide(LifecycleEvent event, Instant appendedAt) {
        Optional<LifecycleEvent> known = toldAs(event.source(), event.id());
        if (known.isPresent()) {
            return known.get().equals(event) ? new AlreadyKnown() : ID_REUSED;
        }
        if (isInTheFuture(event, appendedAt)) {
            return IN_THE_FUTURE;
        }
        return switch (Room.in(told).forOneMore(event.fact().kind())) {
            case FREE -> record(event, appendedAt);
            case ONLY_COUNTED -> new OnlyCounted(event.fact().kind());
            case FULL -> Room.TOO_MANY_EVENTS;
        };
    }

    /** Whether an event tells what has not happened yet, by more than clocks may differ. */
    public static boolean isInTheFuture(LifecycleEvent event, Instant now) {
        return event.time().isAfter(now.plus(TOLERANCE));
    }

    private Recorded record(LifecycleEvent event, Instant appendedAt) {
        return new Recorded(new DossierEvent(
                code,
                told.size(),
                event.source(),
                event.id(),
                event.time(),
                appendedAt,
                event.fact(),
                with(event).progress()));
    }

    /**
     * The dossier after something was recorded.
     *
     * @throws IllegalStateException if the event is not the next of this dossier
     */
    public Dossier evolve(DossierEvent event) {
        if (!event.dossier().equals(code) || event.sequence() != told.size()) {
            throw new IllegalStateException("event %d of %s does not follow event %d of %s"
                    .formatted(event.sequence(), event.dossier(), told.size() - 1, code));
        }
        return with(new LifecycleEvent(code, event.source(), event.id(), event.time(), event.fact()));
    }

    /** What is known from everything it was told. */
    public DossierProgress progress() {
        return Judging.of(code, told);
    }

    private Dossier with(LifecycleEvent event) {
        List<LifecycleEvent> all = new ArrayList<>(told.size() + 1);
        all.addAll(told);
        all.add(event);
        return new Dossier(code, all);
    }

    private Optional<LifecycleEvent> toldAs(String source, String id) {
        for (LifecycleEvent event : told) {
            if (event.id().equals(id) && event.source().equals(source)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }
}
