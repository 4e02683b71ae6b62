package vn.tiendo.contract.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Classification;
import vn.tiendo.contract.dossier.DossierProgress.LateStatement;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.DossierProgress.Registration;
import vn.tiendo.contract.dossier.DossierProgress.TechnicalErrorSpan;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.contract.lifecycle.SuspensionReason;
import vn.tiendo.contract.tally.Cause;

/** The life of {@link LifecycleSamples} as it is recorded: each fact with the progress after it. */
final class RecordedSamples {
    private static final String RECORDER = "/tiendo/dossier-command";
    private static final DossierCode DOSSIER = new DossierCode(LifecycleSamples.DOSSIER);
    private static final long FIRST_POSITION = 4711;

    private static final Registration REGISTRATION = registration(null, null);
    private static final Receipt RECEIPT = new Receipt(
            time(1), LifecycleSamples.AGENCY, LifecycleSamples.PROCEDURE, Channel.ONLINE, LifecycleSamples.DUE, null);
    private static final List<Step> COURSE = List.of(
            new Step.Suspended(time(2), SuspensionReason.SUPPLEMENT_REQUESTED),
            new Step.Resumed(time(3), LifecycleSamples.DUE_AFTER_SUSPENSION),
            new Step.Reappointed(time(6), LifecycleSamples.DUE_AGAIN, true),
            new Step.Transferred(time(7), LifecycleSamples.OTHER_AGENCY),
            new Step.Finished(time(10), Step.Finish.APPROVED));
    private static final TechnicalErrorSpan OPEN = new TechnicalErrorSpan(time(4), null, "portal-gateway", "E-504");
    private static final TechnicalErrorSpan RESOLVED =
            new TechnicalErrorSpan(time(4), time(5), "portal-gateway", "E-504");
    private static final LateStatement LATE = new LateStatement(time(8), LifecycleSamples.DUE_AGAIN);
    private static final Classification CLASSIFIED = new Classification(time(9), Cause.TECHNICAL_ERROR);

    /** After each fact of the life, in its order. */
    private static final List<DossierProgress> AFTER = List.of(
            new DossierProgress(REGISTRATION, null, List.of(), List.of(), List.of(), List.of(), List.of()),
            after(0, null),
            after(1, null),
            after(2, null),
            after(2, OPEN),
            after(2, RESOLVED),
            after(3, RESOLVED),
            after(4, RESOLVED),
            said(4, false),
            said(4, true),
            said(5, true),
            said(5, true),
            ended(registration(null, time(12))),
            ended(registration(time(13), time(12))),
            ended(registration(time(13), null)));

    private RecordedSamples() {}

    static Stream<Sample> all() {
        return Stream.concat(
                life(),
                Stream.of(
                        shortest(),
                        positionTold("position-told", new PositionTold(4726, Instant.parse("2023-11-02T01:00:05Z"))),
                        positionTold("position-told.fewest", new PositionTold(4726, null))));
    }

    private static Stream<Sample> life() {
        return Stream.iterate(0, place -> place < AFTER.size(), place -> place + 1)
                .map(place -> recorded(place, LifecycleSamples.LIFE.get(place), AFTER.get(place), ""));
    }

    /** A receipt without a stated due instant, as it is recorded; the optional parts of progress without theirs. */
    private static Sample shortest() {
        ProcessingTime tenDays = new ProcessingTime(10, ProcessingTime.Unit.WORKING_DAYS);
        Receipt receipt = new Receipt(
                time(1), LifecycleSamples.AGENCY, LifecycleSamples.PROCEDURE, Channel.COUNTER, null, tenDays);
        List<Step> course = List.of(
                new Step.Suspended(time(2), SuspensionReason.FINANCIAL_OBLIGATION),
                new Step.Resumed(time(3), null),
                new Step.Reappointed(time(6), LifecycleSamples.DUE_AGAIN, null));
        DossierProgress progress = new DossierProgress(
                null,
                receipt,
                course,
                List.of(new TechnicalErrorSpan(time(4), null, "portal-gateway", null)),
                List.of(),
                List.of(new LateStatement(time(8), null)),
                List.of(Anomaly.DUE_BEFORE_RECEIPT, Anomaly.CODE_AND_AGENCY_DISAGREE));
        return recorded(8, LifecycleSamples.LIFE.get(8), progress, ".fewest");
    }

    private static Sample positionTold(String name, PositionTold told) {
        Instant time = Instant.parse("2023-11-02T01:00:06Z");
        return new Sample(
                "dossier-events/" + name + ".v1",
                Topics.DOSSIER_EVENTS,
                Envelope.of(
                        "3f9c2b7a-51de-4d7e-9d1c-0b6f3a8e7c21",
                        RECORDER,
                        WireType.POSITION_TOLD,
                        "event-store",
                        time,
                        told));
    }

    private static Sample recorded(int sequence, LifecycleSamples.Told told, DossierProgress progress, String variant) {
        Kind kind = told.fact().kind();
        Instant recordedAt = told.time().plus(Duration.ofSeconds(2));
        DossierEvent event = new DossierEvent(
                DOSSIER,
                sequence,
                LifecycleSamples.SHOP,
                LifecycleSamples.id(sequence),
                told.time(),
                recordedAt,
                told.fact(),
                progress);
        Envelope<DossierEvent> message = new Envelope<>(
                "1.0",
                UUID.nameUUIDFromBytes((DOSSIER + "/" + sequence).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                RECORDER,
                WireType.recorded(kind),
                DOSSIER.value(),
                told.time(),
                "application/json",
                Long.toString(sequence),
                Long.toString(FIRST_POSITION + sequence),
                event);
        return new Sample("dossier-events/" + kind.wireName() + variant + ".v1", Topics.DOSSIER_EVENTS, message);
    }

    private static Instant time(int place) {
        return LifecycleSamples.LIFE.get(place).time();
    }

    private static DossierProgress after(int steps, @Nullable TechnicalErrorSpan error) {
        List<TechnicalErrorSpan> errors = error == null ? List.of() : List.of(error);
        return new DossierProgress(
                REGISTRATION, RECEIPT, COURSE.subList(0, steps), errors, List.of(), List.of(), List.of());
    }

    private static DossierProgress said(int steps, boolean classified) {
        return new DossierProgress(
                REGISTRATION,
                RECEIPT,
                COURSE.subList(0, steps),
                List.of(RESOLVED),
                classified ? List.of(CLASSIFIED) : List.of(),
                List.of(LATE),
                List.of());
    }

    /** Another end was told of after the finish. */
    private static DossierProgress ended(Registration registration) {
        return new DossierProgress(
                registration,
                RECEIPT,
                COURSE,
                List.of(RESOLVED),
                List.of(CLASSIFIED),
                List.of(LATE),
                List.of(Anomaly.FACT_AFTER_FINISH));
    }

    private static Registration registration(@Nullable Instant notAcceptedAt, @Nullable Instant withdrawnAt) {
        return new Registration(
                time(0), LifecycleSamples.AGENCY, LifecycleSamples.PROCEDURE, notAcceptedAt, withdrawnAt);
    }
}
