package vn.tiendo.query.rules.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.contract.lifecycle.SuspensionReason;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.RuledDossiers;
import vn.tiendo.query.standing.CountedTimeline;

/** Saturday 4 May 2024 was worked for Monday 29 April. What moves if it had not been? */
class MakeUpSaturdayTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CALENDAR = "/api/v1/calendar/2024";
    private static final String THE_DAY = "\"day\":\"2024-05-04\"";
    private static final String FIGURES = "/api/v1/units/H09/progress?period=2024-05&asOf=2024-05-20";
    private static final String LATE_AFTER_IT = "H09.12-240502-0001";
    private static final String BEFORE_IT = "H09.12-240502-0002";
    private static final String STATED = "H09.12-240502-0003";
    private static final String SUSPENDED_OVER_IT = "H09.12-240502-0004";
    private static final String IN_CALENDAR_DAYS = "H09.12-240502-0005";

    private final RuledDossiers dossiers = new RuledDossiers(LocalDate.of(2024, 5, 20));

    @BeforeEach
    void givenDossiersAroundIt() {
        dossiers.tell(
                LATE_AFTER_IT, received(null, days(2, ProcessingTime.Unit.WORKING_DAYS), finished("2024-05-06T09:30")));
        dossiers.tell(
                BEFORE_IT, received(null, days(1, ProcessingTime.Unit.WORKING_DAYS), finished("2024-05-06T09:30")));
        dossiers.tell(STATED, received("2024-05-04T10:00", null, finished("2024-05-06T09:30")));
        dossiers.tell(
                SUSPENDED_OVER_IT,
                received(
                        "2024-05-06T10:00",
                        null,
                        new Step.Suspended(at("2024-05-03T10:00"), SuspensionReason.FINANCIAL_OBLIGATION),
                        new Step.Resumed(at("2024-05-06T10:00"), null)));
        dossiers.tell(IN_CALENDAR_DAYS, received(null, days(3, ProcessingTime.Unit.CALENDAR_DAYS)));
    }

    @AfterEach
    void close() {
        dossiers.close();
    }

    private static DossierProgress received(@Nullable String due, @Nullable ProcessingTime time, Step... course) {
        Receipt receipt = new Receipt(
                at("2024-05-02T09:00"),
                new AgencyCode("H09.12"),
                "1.001193",
                Channel.COUNTER,
                due == null ? null : at(due),
                time);
        return new DossierProgress(null, receipt, List.of(course), List.of(), List.of(), List.of(), List.of());
    }

    private static Step finished(String at) {
        return new Step.Finished(at(at), Step.Finish.APPROVED);
    }

    private static ProcessingTime days(int amount, ProcessingTime.Unit unit) {
        return new ProcessingTime(amount, unit);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VIETNAM).toInstant();
    }

    /** The days of 2024 as they are answered, without the Saturday. */
    private String withoutIt() {
        ObjectNode content = JSON.createObjectNode().put("by", "Ministry").put("reason", "it was not worked");
        JsonNode days = JSON.readTree(dossiers.server().get(CALENDAR).text()).get("days");
        days.forEach(day -> {
            if (!day.get("day").asString().equals("2024-05-04")) {
                content.withArray("days").add(day);
            }
        });
        return content.toString();
    }

    private Answer put(String address, String... headers) {
        return dossiers.server().put(address, "application/json", withoutIt(), headers);
    }

    @Test
    void theDryRunListsExactlyWhatTheChangeThenMoves() {
        Map<DossierCode, List<CountedTimeline>> before = dossiers.timelines();
        assertThat(dossiers.server().get(FIGURES).jsonAt("/late")).isEqualTo("5");

        Answer listed = put(CALENDAR + "?dryRun=true");

        assertThat(listed.status()).as(listed.text()).isEqualTo(200);
        assertThat(listed.jsonAt("/moved")).isEqualTo("2");
        assertThat(codes(listed)).containsExactly(LATE_AFTER_IT, SUSPENDED_OVER_IT);
        assertThat(listed.jsonAt("/items/0/books/0"))
                .isEqualTo("{\"book\":\"PORTAL_766\",\"since\":\"2024-05-02\","
                        + "\"before\":{\"standing\":\"FINISHED_LATE\",\"cause\":\"AGENCY\",\"due\":\"2024-05-04\",\"unit\":\"H09.12\"},"
                        + "\"after\":{\"standing\":\"FINISHED_ON_TIME\",\"due\":\"2024-05-06\",\"unit\":\"H09.12\"}}");
        assertThat(listed.jsonAt("/items/1/books").contains("PORTAL_766")).isFalse();
        assertThat(dossiers.timelines()).as("nothing is changed").isEqualTo(before);
        assertThat(dossiers.server().get(CALENDAR).jsonAt("/version")).isEqualTo("1");

        Answer changed = put(CALENDAR);

        assertThat(changed.jsonAt("")).isEqualTo("{\"version\":2,\"moved\":2}");
        assertThat(changed.header("etag")).isEqualTo("\"2\"");
        assertThat(dossiers.movedSince(before))
                .containsExactly(new DossierCode(LATE_AFTER_IT), new DossierCode(SUSPENDED_OVER_IT));
        assertThat(dossiers.server().get(FIGURES).jsonAt("/late")).isEqualTo("4");
        dossiers.assertAsIfJudgedFromTheBeginning(1);
        assertThatARebuildFindsNothingToChange();
    }

    private void assertThatARebuildFindsNothingToChange() {
        Answer asked = dossiers.server().send("POST", "/api/v1/rebuilds?by=Ministry&reason=to%20be%20sure");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        await().untilAsserted(() -> {
            Answer rebuild = dossiers.server().get(asked.header("location"));
            assertThat(rebuild.at("/state")).isEqualTo("DONE");
            assertThat(rebuild.jsonAt("/ofDossiers")).isEqualTo("5");
            assertThat(rebuild.jsonAt("/movedDossiers")).isEqualTo("0");
            assertThat(rebuild.jsonAt("/changedCells")).isEqualTo("0");
        });
    }

    private static Set<String> codes(Answer listed) {
        Set<String> codes = new TreeSet<>();
        JSON.readTree(listed.text())
                .get("items")
                .forEach(item -> codes.add(item.get("code").asString()));
        return codes;
    }

    @Test
    void theWholeListIsCsv() {
        Answer listed = put(CALENDAR + "?dryRun=true", "Accept", "text/csv");

        assertThat(listed.header("content-type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(listed.text())
                .startsWith("code,book,since,standingBefore,causeBefore,dueBefore,standingAfter,causeAfter,dueAfter\r\n"
                        + LATE_AFTER_IT
                        + ",PORTAL_766,2024-05-02,FINISHED_LATE,AGENCY,2024-05-04,FINISHED_ON_TIME,,2024-05-06\r\n")
                .contains(SUSPENDED_OVER_IT + ",PROVINCE,")
                .doesNotContain(BEFORE_IT, STATED, IN_CALENDAR_DAYS);
    }

    @Test
    void whoWhenAndWhyIsKeptWithWhatWasBefore() {
        put(CALENDAR);

        Answer versions = dossiers.server().get(CALENDAR + "/versions");

        assertThat(versions.jsonAt("/items/0/version")).isEqualTo("2");
        assertThat(versions.at("/items/0/by")).isEqualTo("Ministry");
        assertThat(versions.at("/items/0/reason")).isEqualTo("it was not worked");
        assertThat(versions.at("/items/0/at")).isNotEmpty();
        assertThat(versions.jsonAt("/items/0/moved")).isEqualTo("2");
        assertThat(versions.jsonAt("/items/0/content/days")).doesNotContain(THE_DAY);
        assertThat(versions.jsonAt("/items/1/content/days")).contains(THE_DAY);
        assertThat(versions.at("/next")).isEmpty();
        Answer first = dossiers.server().get(CALENDAR + "/versions?limit=1");
        assertThat(dossiers.server()
                        .get(CALENDAR + "/versions?limit=1&cursor=" + first.at("/next"))
                        .jsonAt("/items/0/version"))
                .isEqualTo("1");
    }

    @Test
    void nobodyOverwritesWhatHeHasNotSeen() {
        String seen = dossiers.server().get(CALENDAR).header("etag");
        assertThat(put(CALENDAR, "If-Match", seen).status()).isEqualTo(200);

        Answer refused = put(CALENDAR, "If-Match", seen);

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.at("/code")).isEqualTo("STALE");
        assertThat(put(CALENDAR + "?dryRun=true", "If-Match", seen).status()).isEqualTo(412);
        assertThat(put(CALENDAR, "If-Match", "\"2\"").status()).isEqualTo(200);
        assertThat(put(CALENDAR, "If-Match", "yesterday").status()).isEqualTo(400);
    }
}
