package vn.tiendo.query.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.lifecycle.Outcome;
import vn.tiendo.contract.lifecycle.SuspensionReason;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.query.dossier.History.Entry;

class HistoryTest {
    private static final DossierCode CODE = new DossierCode("H09.12-231002-0041");
    private static final Fact RECEIVED =
            new Fact.Received(new AgencyCode("H09.12"), "1.001193", Channel.ONLINE, null, null);
    private static final Fact SUSPENDED = new Fact.Suspended(SuspensionReason.SUPPLEMENT_REQUESTED);
    private static final Fact RESUMED = new Fact.Resumed(null);
    private static final Fact PROCESSED = new Fact.Processed(Outcome.APPROVED);
    private static final Fact REGISTERED = new Fact.Registered(new AgencyCode("H09.12"), "1.001193");

    private final List<RecordedFact> facts = new ArrayList<>();

    private void told(String day, String source, String id, Fact fact) {
        Instant time = Instant.parse(day + "T02:00:00Z");
        LifecycleEvent event = new LifecycleEvent(CODE, source, id, time, fact);
        facts.add(new RecordedFact(facts.size(), facts.size() + 1, time, event));
    }

    private static Fact retracted(String id, @Nullable String source) {
        return new Fact.Retracted(id, source, "mistaken");
    }

    private List<String> order() {
        return History.of(facts).entries().stream()
                .map(entry ->
                        entry.fact().event().source() + entry.fact().event().id())
                .toList();
    }

    private List<String> retracted() {
        return History.of(facts).entries().stream()
                .filter(Entry::retracted)
                .map(entry ->
                        entry.fact().event().source() + entry.fact().event().id())
                .toList();
    }

    @Test
    void factsComeInTheOrderOfJudgingWhateverTheOrderOfArrival() {
        told("2023-10-05", "/a", "resumed", RESUMED);
        told("2023-10-05", "/a", "suspended", SUSPENDED);
        told("2023-10-02", "/a", "received", RECEIVED);
        told("2023-10-02", "/a", "registered", REGISTERED);
        told("2023-10-05", "/b", "suspended", SUSPENDED);
        List<String> order = order();
        assertThat(order).containsExactly("/areceived", "/aregistered", "/asuspended", "/bsuspended", "/aresumed");
        Collections.shuffle(facts, new Random(1));
        assertThat(order()).isEqualTo(order);
    }

    @Test
    void whatIsDatedBeforeTheReceiptCountsAtTheReceiptAndFollowsIt() {
        told("2023-09-30", "/a", "processed", PROCESSED);
        told("2023-10-02", "/a", "received", RECEIVED);
        told("2023-09-29", "/a", "suspended", SUSPENDED);
        told("2023-10-02", "/b", "received", RECEIVED);
        assertThat(order()).containsExactly("/areceived", "/asuspended", "/aprocessed", "/breceived");
    }

    @Test
    void withoutAReceiptFactsComeByTime() {
        told("2023-10-03", "/a", "processed", PROCESSED);
        told("2023-10-02", "/a", "registered", REGISTERED);
        assertThat(order()).containsExactly("/aregistered", "/aprocessed");
    }

    @Test
    void aRetractedFactIsMarkedWhicheverOfTheTwoArrivedFirst() {
        told("2023-10-09", "/a", "r1", retracted("x", null));
        told("2023-10-02", "/a", "x", RECEIVED);
        told("2023-10-02", "/b", "x", RECEIVED);
        told("2023-10-03", "/b", "y", SUSPENDED);
        told("2023-10-01", "/a", "r2", retracted("y", "/b"));
        assertThat(retracted()).containsExactlyInAnyOrder("/ax", "/by");
    }

    @Test
    void aRetractedReceiptIsNotTheReceipt() {
        told("2023-10-01", "/a", "wrong", RECEIVED);
        told("2023-10-03", "/a", "right", RECEIVED);
        told("2023-10-02", "/a", "suspended", SUSPENDED);
        told("2023-10-04", "/a", "r", retracted("wrong", null));
        assertThat(order()).containsExactly("/aright", "/awrong", "/asuspended", "/ar");
    }

    @Test
    void aRetractionCannotBeRetracted() {
        told("2023-10-02", "/a", "x", RECEIVED);
        told("2023-10-03", "/a", "r", retracted("x", null));
        told("2023-10-04", "/a", "rr", retracted("r", null));
        assertThat(retracted()).containsExactly("/ax");
    }

    @Test
    void kindsThatMoveNothingAreOneGroup() {
        told("2023-10-02", "/a", "received", RECEIVED);
        told("2023-10-05", "/a", "z", new Fact.Late(null));
        told("2023-10-05", "/a", "a", new Fact.Classified(Cause.AGENCY));
        assertThat(order()).containsExactly("/areceived", "/aa", "/az");
    }

    @Test
    void textComparesByCodePoint() {
        told("2023-10-02", "/\uFFFD", "x", SUSPENDED);
        told("2023-10-02", "/\uD83D\uDE00", "x", SUSPENDED);
        assertThat(order()).containsExactly("/\uFFFDx", "/\uD83D\uDE00x");
    }
}
