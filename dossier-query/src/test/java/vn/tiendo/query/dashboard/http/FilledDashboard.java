package vn.tiendo.query.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.query.fixture.Published;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldFacts;
import vn.tiendo.query.fixture.ToldLife;
import vn.tiendo.query.ranking.RankingIntake;
import vn.tiendo.testing.TestIssuer;

/** The pages, on two provinces with some dossiers, and a ranking that was published a week before. */
final class FilledDashboard implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2023, 10, 30);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String HTML = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";
    static final String UNITS = """
            code,name,kind,parent,validFrom,validTo,successor,statisticsCode
            H09.10,Sở Xây dựng,DEPARTMENT,,,,,
            H09.12,Sở Tư pháp,DEPARTMENT,,,,,
            H09.20,Phường Dĩ An,COMMUNE,,,,,
            H09.21,Phường Thủ Dầu Một,COMMUNE,,,,,
            """;

    private final ReadModel model = new ReadModel();
    private final ReadingServer server;
    private final ToldFacts told;
    private int dossiers;

    FilledDashboard() {
        this(_ -> {});
    }

    /**
     * The pages with more.
     *
     * @param more adds what is not part of the product
     * @param settings that win over those of the product, as {@code --name=value}
     */
    FilledDashboard(Consumer<GenericApplicationContext> more, String... settings) {
        server = new ReadingServer(
                model, Clock.fixed(TODAY.atTime(5, 0).toInstant(ZoneOffset.UTC), ZONE), more, settings);
        told = new ToldFacts(server);
        server.put("/api/v1/units?by=Lan", "text/csv", UNITS);
        model.position(0, 4_711, TODAY.atTime(4, 59, 59).toInstant(ZoneOffset.UTC));
        received("H09.10", 8, "2023-11-16");
        received("H09.12", 4, "2023-10-16");
        received("H29", 3, "2023-10-26");
        received("H29", 5, null);
        publish(Published.ranking("2023", "2023-10-23", 1, true, "18.20"));
    }

    /** Tells that a unit received so many dossiers on 2 October 2023. */
    void received(String unit, int number, @Nullable String due) {
        List<LifecycleEvent> facts = IntStream.range(0, number)
                .mapToObj(_ -> ToldLife.of(dossiers++).received("2023-10-02", unit, due))
                .toList();
        told.tell(facts);
    }

    private void publish(String ranking) {
        server.bean(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> server.bean(RankingIntake.class).takeRankings(List.of(Published.toldRanking(ranking))));
    }

    /** Tells more facts. */
    void tell(LifecycleEvent... facts) {
        told.tell(facts);
    }

    ReadingServer server() {
        return server;
    }

    /** The same figures once more, told only to who shows a token. */
    ReadingServer secured(TestIssuer issuer) {
        return new ReadingServer(
                model, Clock.fixed(TODAY.atTime(5, 0).toInstant(ZoneOffset.UTC), ZONE), issuer.setting());
    }

    /** A page as a browser asks for it. */
    Answer page(String address, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Accept";
        all[1] = HTML;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return server.get(address, all);
    }

    /** Sends a form as a browser does from a page of the dashboard, with fields by name and value. */
    Answer fillIn(String address, String... fields) {
        return server.post(address, form(fields), "Accept", HTML, "Sec-Fetch-Site", "same-origin");
    }

    /** The page that the answer to a form leads to. */
    Answer follow(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return page(answer.header("Location"), "Accept-Language", "en");
    }

    static String form(String... fields) {
        return IntStream.range(0, fields.length / 2)
                .mapToObj(field -> fields[2 * field] + "=" + URLEncoder.encode(fields[2 * field + 1], UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        server.close();
    }
}
