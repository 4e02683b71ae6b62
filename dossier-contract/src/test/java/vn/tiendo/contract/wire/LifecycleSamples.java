package vn.tiendo.contract.wire;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.Outcome;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.contract.lifecycle.SuspensionReason;
import vn.tiendo.contract.tally.Cause;

/** The life of one dossier as one-stop shops post it: every kind with all its fields, and once more with the fewest. */
final class LifecycleSamples {
    static final String DOSSIER = "H09.12-231002-0041";
    static final String SHOP = "/one-stop-shops/H09";
    static final AgencyCode AGENCY = new AgencyCode("H09.12");
    static final AgencyCode OTHER_AGENCY = new AgencyCode("H09.14.02");
    static final String PROCEDURE = "1.001193";
    static final Instant DUE = Instant.parse("2023-10-16T10:00:00Z");
    static final Instant DUE_AFTER_SUSPENSION = Instant.parse("2023-10-18T10:00:00Z");
    static final Instant DUE_AGAIN = Instant.parse("2023-10-25T10:00:00Z");

    /** One fact as it is told, and when it happened. */
    record Told(Instant time, Fact fact) {
        Told(String time, Fact fact) {
            this(Instant.parse(time), fact);
        }
    }

    /** All fifteen kinds, in the order of a life. */
    static final List<Told> LIFE = List.of(
            new Told("2023-10-01T13:30:00Z", new Fact.Registered(AGENCY, PROCEDURE)),
            new Told("2023-10-02T01:12:00.123456Z", new Fact.Received(AGENCY, PROCEDURE, Channel.ONLINE, DUE, null)),
            new Told("2023-10-05T02:00:00Z", new Fact.Suspended(SuspensionReason.SUPPLEMENT_REQUESTED)),
            new Told("2023-10-09T07:45:00Z", new Fact.Resumed(DUE_AFTER_SUSPENSION)),
            new Told("2023-10-12T01:05:00Z", new Fact.TechnicalError("portal-gateway", "E-504")),
            new Told("2023-10-13T09:20:00Z", new Fact.TechnicalErrorResolved("portal-gateway", "E-504")),
            new Told("2023-10-17T08:00:00Z", new Fact.DeadlineExtended(DUE_AGAIN, true)),
            new Told("2023-10-19T03:15:00Z", new Fact.Transferred(OTHER_AGENCY)),
            new Told("2023-10-26T00:00:00Z", new Fact.Late(DUE_AGAIN)),
            new Told("2023-10-27T02:30:00Z", new Fact.Classified(Cause.TECHNICAL_ERROR)),
            new Told("2023-10-30T08:40:00Z", new Fact.Processed(Outcome.APPROVED)),
            new Told("2023-10-31T03:00:00Z", new Fact.Returned()),
            new Told("2023-11-01T02:00:00Z", new Fact.Withdrawn()),
            new Told("2023-11-01T02:10:00Z", new Fact.NotAccepted()),
            new Told("2023-11-02T01:00:00Z", new Fact.Retracted(id(12), SHOP, "entered for another dossier")));

    private LifecycleSamples() {}

    static Stream<Sample> all() {
        return Stream.concat(life(), fewestFields());
    }

    /** The teller's identifier of the fact at that place of the life. */
    static String id(int place) {
        return "5b0c7f6e-23a1-4c52-9d11-00000000%04d".formatted(place);
    }

    private static Stream<Sample> life() {
        return Stream.iterate(0, place -> place < LIFE.size(), place -> place + 1)
                .map(place -> sample(id(place), LIFE.get(place), null));
    }

    private static Stream<Sample> fewestFields() {
        Instant time = Instant.parse("2023-10-20T02:00:00Z");
        ProcessingTime tenDays = new ProcessingTime(10, ProcessingTime.Unit.WORKING_DAYS);
        return Stream.of(
                sample(time, new Fact.Received(AGENCY, PROCEDURE, Channel.COUNTER, null, tenDays), "processing-time"),
                sample(time, new Fact.Received(AGENCY, PROCEDURE, Channel.POST, null, null), "fewest"),
                sample(time, new Fact.Resumed(null), "fewest"),
                sample(time, new Fact.DeadlineExtended(DUE_AGAIN, null), "fewest"),
                sample(time, new Fact.Late(null), "fewest"),
                sample(time, new Fact.TechnicalError("portal-gateway", null), "fewest"),
                sample(time, new Fact.TechnicalErrorResolved("portal-gateway", null), "fewest"),
                sample(time, new Fact.Retracted(id(12), null, "told twice"), "fewest"));
    }

    private static Sample sample(Instant time, Fact fact, String variant) {
        return sample(id(100), new Told(time, fact), variant);
    }

    private static Sample sample(String id, Told told, @Nullable String variant) {
        String kind = told.fact().kind().wireName();
        String name = variant == null ? kind : kind + "." + variant;
        return new Sample(
                "dossier-lifecycle/" + name + ".v1",
                Topics.DOSSIER_LIFECYCLE,
                Envelope.of(id, SHOP, WireType.lifecycle(told.fact().kind()), DOSSIER, told.time(), told.fact()));
    }
}
