package vn.tiendo.query.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldLife;
import vn.tiendo.testing.TestIssuer;

/** Nobody is told of a unit that is not theirs, at no address that there is. */
class ScopeTest {
    private static final FilledDashboard OPEN = new FilledDashboard();
    private static TestIssuer issuer;
    private static ReadingServer secured;

    /** Where an address takes a unit, a dossier, or neither; what is streamed without end is asked for its head. */
    private record Address(String own, String foreign, boolean isOfUnits) {
        private static Address ofUnit(String pattern) {
            return new Address(pattern.formatted("H09.12"), pattern.formatted("H29"), true);
        }

        private static Address ofDossier(String pattern) {
            return new Address(pattern.formatted(OWN_DOSSIER), pattern.formatted(FOREIGN_DOSSIER), true);
        }

        private static Address ofAll(String address) {
            return new Address(address, address, false);
        }
    }

    private static String dossier(int serial) {
        return ToldLife.of(serial).dossier().value();
    }

    private static final String OWN_DOSSIER = dossier(8);
    private static final String FOREIGN_DOSSIER = dossier(12);

    private static final Map<String, Address> ADDRESSES = Stream.of(
                    Map.of(
                            "/api/v1/units/{code}", Address.ofUnit("/api/v1/units/%s"),
                            "/api/v1/units/{code}/children", Address.ofUnit("/api/v1/units/%s/children"),
                            "/api/v1/units/{code}/progress", Address.ofUnit("/api/v1/units/%s/progress"),
                            "/api/v1/units/{code}/trend",
                                    Address.ofUnit("/api/v1/units/%s/trend?from=2023-10-01&to=2023-10-30"),
                            "/api/v1/units/{code}/late-flow",
                                    Address.ofUnit("/api/v1/units/%s/late-flow?from=2023-10-24&to=2023-10-30"),
                            "/api/v1/units/{code}/reappointments",
                                    Address.ofUnit("/api/v1/units/%s/reappointments?from=2023-10-24&to=2023-10-30"),
                            "/api/v1/units/{code}/book-difference",
                                    Address.ofUnit("/api/v1/units/%s/book-difference?books=PORTAL_766,PROVINCE"),
                            "/api/v1/units/{code}/anomalies", Address.ofUnit("/api/v1/units/%s/anomalies"),
                            "/api/v1/units/{code}/late-statements", Address.ofUnit("/api/v1/units/%s/late-statements"),
                            "/api/v1/units/{code}/processing-time", Address.ofUnit("/api/v1/units/%s/processing-time")),
                    Map.of(
                            "/api/v1/units/{code}/queue", Address.ofUnit("/api/v1/units/%s/queue"),
                            "/api/v1/units/{code}/changes", Address.ofUnit("/api/v1/units/%s/changes?sincePosition=0"),
                            "/api/v1/units/{code}/reception", Address.ofUnit("/api/v1/units/%s/reception"),
                            "/api/v1/units/{code}/reception/dossiers",
                                    Address.ofUnit("/api/v1/units/%s/reception/dossiers"),
                            "/api/v1/dossiers", Address.ofUnit("/api/v1/dossiers?unit=%s"),
                            "/api/v1/dossiers/{code}", Address.ofDossier("/api/v1/dossiers/%s"),
                            "/api/v1/outages", Address.ofUnit("/api/v1/outages?unit=%s"),
                            "/units/{code}", Address.ofUnit("/units/%s"),
                            "/proof", Address.ofUnit("/proof?unit=%s&figure=LATE")),
                    Map.of(
                            "/dossiers", Address.ofUnit("/dossiers?unit=%s"),
                            "/dossiers/{code}", Address.ofDossier("/dossiers/%s"),
                            "/anomalies", Address.ofUnit("/anomalies?unit=%s"),
                            "/units/{code}/alerts", Address.ofUnit("/units/%s/alerts"),
                            "/api/v1/units/{code}/alerts", Address.ofUnit("/api/v1/units/%s/alerts"),
                            "/api/v1/units/{code}/alert-switches", Address.ofUnit("/api/v1/units/%s/alert-switches"),
                            "/api/v1/alert-subscriptions", Address.ofUnit("/api/v1/alert-subscriptions?unit=%s")))
            .flatMap(rows -> rows.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** What tells nothing of a unit that the portal does not show to everybody, or is for others than managers. */
    private static final Set<String> OTHERS = Set.of(
            "/",
            "/search", // ForeignUnitsTest
            "/service",
            "/rejections",
            "/dossiers/{code}/retraction",
            "/api/v1/alert-subscriptions/{id}", // ForeignChangesTest
            "/api/v1/alert-subscriptions/{id}/deliveries",
            "/api/v1/openapi.json",
            "/api/v1/openapi.html",
            "/api/v1/openapi.css",
            "/api/v1/units",
            "/api/v1/stream", // ForeignUnitsTest
            "/api/v1/units/{code}/ranking",
            "/api/v1/provinces/{code}/weekly-report",
            "/api/v1/rebuilds",
            "/api/v1/rebuilds/{id}",
            "/api/v1/unit-imports",
            "/api/v1/audit",
            "/api/v1/audit/head",
            "/api/v1/calendar/{year}",
            "/api/v1/calendar/{year}/versions",
            "/api/v1/calendar/hours",
            "/api/v1/calendar/hours/{province}",
            "/api/v1/calendar/hours/{province}/versions",
            "/api/v1/outages/{id}", // ForeignChangesTest
            "/api/v1/outages/{id}/versions",
            "/api/v1/procedures",
            "/api/v1/procedures/versions");

    @BeforeAll
    static void start() throws IOException, JOSEException {
        issuer = TestIssuer.start();
        secured = OPEN.secured(issuer);
    }

    @AfterAll
    static void stop() {
        secured.close();
        issuer.close();
        OPEN.close();
    }

    private static Answer asked(String address, String role, String... units) {
        return secured.get(address, "Authorization", "Bearer " + issuer.token("Lan", role, units));
    }

    private static Set<String> read() {
        return secured
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("vn.tiendo."))
                .filter(handler ->
                        handler.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(handler -> handler.getKey().getPatternValues())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyAddressThatIsReadIsLookedAt() {
        Set<String> rows = new TreeSet<>(ADDRESSES.keySet());
        rows.addAll(OTHERS);
        assertThat(rows).isEqualTo(read());
    }

    @TestFactory
    Stream<DynamicTest> aManagerIsToldTheSameOfTheirUnitAsWhereNobodyIsAskedWhoTheyAre() {
        return ADDRESSES.entrySet().stream()
                .map(row -> dynamicTest(row.getKey(), () -> {
                    Answer open = OPEN.server().get(row.getValue().own());
                    Answer theirs = asked(row.getValue().own(), "manager", "H09.12");
                    assertThat(open.status()).as(open.text()).isEqualTo(200);
                    assertThat(theirs.status()).as(theirs.text()).isEqualTo(200);
                    if (row.getKey().startsWith("/api/")) {
                        assertThat(theirs.text()).isEqualTo(open.text());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> ofAnotherUnitThereIsNothingForThem() {
        return ADDRESSES.entrySet().stream()
                .map(row -> dynamicTest(row.getKey(), () -> {
                    Answer foreign = asked(row.getValue().foreign(), "manager", "H09.12");
                    assertThat(foreign.status()).as(foreign.text()).isEqualTo(404);
                    assertThat(foreign.text()).doesNotContain("1.001193", "2023-10-26", "standing");
                }));
    }

    @TestFactory
    Stream<DynamicTest> theUnitAboveIsAnotherUnit() {
        return ADDRESSES.entrySet().stream()
                .filter(row ->
                        row.getValue().own().contains("H09.12") && !row.getKey().contains("dossiers/{code}"))
                .map(row -> dynamicTest(
                        row.getKey(),
                        () -> assertThat(asked(row.getValue().own().replace("H09.12", "H09"), "manager", "H09.12")
                                        .status())
                                .isEqualTo(404)));
    }

    @Test
    void aProvinceIsToldOfItselfAndOfNoOther() {
        String report = "/api/v1/provinces/%s/weekly-report?weekEnding=2023-10-29";
        String ranking = "/api/v1/units/%s/ranking?kind=DEPARTMENT&period=2023";
        assertThat(asked(report.formatted("H09"), "province", "H09").status()).isEqualTo(200);
        assertThat(asked(report.formatted("H29"), "province", "H09").status()).isEqualTo(404);
        assertThat(asked(ranking.formatted("H09"), "province", "H09").status()).isEqualTo(200);
        assertThat(asked(ranking.formatted("H29"), "province", "H09").status()).isEqualTo(404);
    }

    @Test
    void whoeverIsHereForOneUnitNeedNotNameIt() {
        Answer theirs = asked("/api/v1/dossiers", "manager", "H09.12");
        assertThat(theirs.text())
                .isEqualTo(OPEN.server().get("/api/v1/dossiers?unit=H09.12").text());
        assertThat(asked("/api/v1/dossiers", "manager", "H09.12", "H09.10").status())
                .isEqualTo(400);
    }

    @Test
    void anUnknownDossierAndThatOfOthersAreAnsweredAlike() {
        Answer foreign = asked("/api/v1/dossiers/" + FOREIGN_DOSSIER, "manager", "H09.12");
        String unknown = FOREIGN_DOSSIER.substring(0, FOREIGN_DOSSIER.length() - 4) + "9999";
        Answer nowhere = asked("/api/v1/dossiers/" + unknown, "manager", "H09.12");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(nowhere.text().replace(unknown, FOREIGN_DOSSIER));
    }

    @Test
    void anotherRoleIsNotLetInAndNoTokenIsAskedForOne() {
        assertThat(asked("/api/v1/units/H09.12/progress", "ranking-reader", "*").status())
                .isEqualTo(403);
        Answer without = secured.get("/api/v1/units/H09.12/progress");
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(without.at("/code")).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void aPageIsNotSharedAmongReadersOfDifferentUnits() {
        List<Answer> pages = Stream.of("H09.12", "H09.10")
                .parallel()
                .map(unit -> asked("/dossiers", "manager", unit))
                .toList();
        assertThat(pages.getFirst().text()).contains(OWN_DOSSIER).doesNotContain(dossier(0));
        assertThat(pages.getLast().text()).contains(dossier(0)).doesNotContain(OWN_DOSSIER);
    }
}
