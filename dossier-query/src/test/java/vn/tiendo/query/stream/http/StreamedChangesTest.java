package vn.tiendo.query.stream.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.RuledDossiers;

/** Dossiers are told of, and whoever watches their units hears of it. */
@Timeout(120)
class StreamedChangesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 30);
    private static final Instant RECEIVED = Instant.parse("2023-10-02T03:00:00Z");
    private static final RuledDossiers DOSSIERS = new RuledDossiers(TODAY);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @BeforeAll
    static void given() {
        DOSSIERS.model().position(0, 4711, Instant.parse("2023-10-30T09:00:00Z"));
    }

    @AfterAll
    static void stop() {
        DOSSIERS.close();
    }

    /** One that was greeted: all that happens from now on it must hear. */
    private static Listener listener(String question, String... headers) throws Exception {
        return greeted(new Listener(DOSSIERS.server().port(), question, headers));
    }

    private static Listener greeted(Listener listener) {
        await().atMost(PATIENCE).until(() -> !listener.events("hello").isEmpty());
        return listener;
    }

    private static void received(String unit) {
        tell(unit, List.of());
    }

    private static void tell(String unit, List<Step> course) {
        Receipt receipt = new Receipt(RECEIVED, new AgencyCode(unit), "1.001193", Channel.COUNTER, null, null);
        String code = unit + "-231002-%05d".formatted(NUMBER.incrementAndGet());
        DOSSIERS.tell(code, new DossierProgress(null, receipt, course, List.of(), List.of(), List.of(), List.of()));
    }

    private static void hears(Listener listener, String... changes) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(listener.changes()).containsExactly(changes));
    }

    @Test
    void whoWatchesTheUnitOrOneAboveItHearsOfItAndNobodyElse() throws Exception {
        try (Listener unit = listener("?unit=H19.12&unit=H19.13");
                Listener province = listener("?unit=H19");
                Listener other = listener("?unit=H44&unit=H19.14&unit=H1")) {
            received("H19.12");

            hears(unit, "[\"H19.12\"]");
            hears(province, "[\"H19\"]");

            received("H19.14");

            hears(other, "[\"H19.14\"]");
        }
    }

    @Test
    void anEventSaysHowFarTheStoreIsKnown() throws Exception {
        try (Listener listener = listener("?unit=H44")) {
            received("H44.12");
            hears(listener, "[\"H44\"]");

            assertThat(listener.response().headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(listener.events("hello").getFirst().data())
                    .isEqualTo("{\"position\":4711,\"updatedAt\":\"2023-10-30T09:00:00Z\"}");
            assertThat(listener.events("changed").getFirst().data())
                    .isEqualTo("{\"units\":[\"H44\"],\"position\":4711,\"updatedAt\":\"2023-10-30T09:00:00Z\"}");
            assertThat(listener.events()).extracting(Listener.Event::id).containsExactly("4711", "4711");
        }
    }

    @Test
    void aMergedProvinceChangesItsSuccessorToo() throws Exception {
        try (Listener merged = listener("?unit=H09");
                Listener successor = listener("?unit=H29")) {
            received("H09.12");

            hears(merged, "[\"H09\"]");
            hears(successor, "[\"H29\"]");
        }
    }

    @Test
    void aMoveChangesBothEnds() throws Exception {
        try (Listener from = listener("?unit=H57.12");
                Listener to = listener("?unit=H57.13")) {
            tell("H57.12", List.of(new Step.Transferred(RECEIVED.plusSeconds(86_400), new AgencyCode("H57.13"))));

            hears(from, "[\"H57.12\"]");
            hears(to, "[\"H57.13\"]");
        }
    }

    @Test
    void unitsAreAskedForByOldCodesAndSeveralAtOnce() throws Exception {
        try (Listener listener = listener("?unit=000.00.00.H56,H55")) {
            received("H56.12");

            hears(listener, "[\"H56\"]");
        }
    }

    @Test
    void withoutUnitsTheWholeCountryIsWatched() throws Exception {
        try (Listener listener = listener("")) {
            received("H20.12");
            hears(listener, "[\"H20\"]");

            received("NOWHERE.12");
            hears(listener, "[\"H20\"]", "[]");
        }
    }

    @Test
    void whatWasDoneByAnotherProcessIsHeardOfToo() throws Exception {
        try (ReadingServer other = new ReadingServer(DOSSIERS.model(), TODAY);
                Listener listener = greeted(new Listener(other.port(), "?unit=H21"))) {
            received("H21.12");

            hears(listener, "[\"H21\"]");
        }
    }

    /** A client that was away, or asleep, has missed what nobody remembers. */
    @Test
    void whoComesBackIsToldOfAllItsUnits() throws Exception {
        try (Listener listener = listener("?unit=H22&unit=H23", "Last-Event-ID", "4000")) {
            hears(listener, "[\"H22\",\"H23\"]");
            assertThat(listener.events()).extracting(Listener.Event::name).containsExactly("hello", "changed");

            received("H22.12");

            hears(listener, "[\"H22\",\"H23\"]", "[\"H22\"]");
        }
    }

    @Test
    void otherUnitsChangeEverything() throws Exception {
        String noUnits = "code,name,kind,parent,validFrom,validTo,successor,statisticsCode\n";
        try (Listener listener = listener("?unit=H27")) {
            assertThat(DOSSIERS.server()
                            .put("/api/v1/units?by=test&province=H26", "text/csv", noUnits)
                            .status())
                    .isEqualTo(200);

            hears(listener, "[\"H27\"]");
        }
    }

    /** The row of the table is what another process writes in its batch. */
    @Test
    void aTransactionThatBeganFirstAndEndsLastIsNotMissed() throws Exception {
        try (Listener listener = listener("?unit=H28&unit=H31")) {
            DOSSIERS.model().atOnce(() -> {
                DOSSIERS.model()
                        .jdbc()
                        .sql("insert into judged_units (units) values ('{H28.1}')")
                        .update();
                received("H31.12");
                hears(listener, "[\"H31\"]");
            });

            hears(listener, "[\"H31\"]", "[\"H28\"]");
        }
    }

    @Test
    void changesThatFollowCloselyAreToldTogether() throws Exception {
        try (Listener listener = listener("?unit=H32&unit=H33&unit=H34")) {
            for (int i = 0; i < 40; i++) {
                received(i % 2 == 0 ? "H32.12" : "H33.12");
            }
            received("H34.12");
            await().atMost(PATIENCE).until(() -> listener.changes().stream().anyMatch(units -> units.contains("H34")));

            List<Long> times =
                    listener.events("changed").stream().map(Listener.Event::at).toList();
            assertThat(listener.changes().getFirst()).contains("H32");
            for (int i = 1; i < times.size(); i++) {
                // told a quarter of a second apart, read a little later or earlier
                assertThat(times.get(i) - times.get(i - 1)).isGreaterThan(150_000_000L);
            }
        }
    }
}
