package vn.tiendo.query.ranking.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tiendo.query.fixture.Published.index;
import static vn.tiendo.query.fixture.Published.ranking;
import static vn.tiendo.query.fixture.Published.toldIndex;
import static vn.tiendo.query.fixture.Published.toldRanking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.QueryDatabase;
import vn.tiendo.query.ranking.FinalRankingListener;
import vn.tiendo.query.ranking.Told;

class PublishedRankingTablesTest {
    private static final Period YEAR = Period.parse("2023");
    private static final String MONDAY = "2023-10-30";
    private static final LocalDate DAY = LocalDate.parse(MONDAY);

    private final QueryDatabase database = new QueryDatabase();
    private final List<String> becameFinal = new ArrayList<>();
    private final PublishedRankingTables tables = tables(ranking -> becameFinal.add(ranking.key()));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theHighestSequenceHoldsWhateverComesInWhichOrder() {
        take(ranking("2023", MONDAY, 2, false, "18.20"));
        take(ranking("2023", MONDAY, 1, false, "18.00"));
        assertThat(score(YEAR)).isEqualTo("18.20");

        take(
                ranking("2023", MONDAY, 4, false, "18.40"),
                ranking("2023", MONDAY, 3, false, "18.30"),
                ranking("2023-10", MONDAY, 1, false, "17.00"));
        assertThat(score(YEAR)).isEqualTo("18.40");
        assertThat(score(Period.parse("2023-10"))).isEqualTo("17.00");

        take(ranking("2023", MONDAY, 4, false, "0.00"));
        assertThat(score(YEAR)).isEqualTo("18.40");
    }

    @Test
    void whatWasNotPublishedIsNotThere() {
        take(ranking("2023", MONDAY, 1, false, "18.20"));
        assertThat(tables.ranking(YEAR, DAY.plusDays(1))).isEmpty();
        assertThat(tables.ranking(Period.parse("2023-Q4"), DAY)).isEmpty();
        assertThat(tables.index(DAY)).isEmpty();
    }

    @Test
    void listenersAreToldOnceThatARankingIsFinal() {
        take(ranking("2023", MONDAY, 1, false, "18.20"));
        assertThat(becameFinal).isEmpty();

        take(ranking("2023", MONDAY, 2, true, "18.20"), ranking("2023-10", MONDAY, 1, true, "17.00"));
        assertThat(becameFinal).containsExactly("2023-10/" + MONDAY, "2023/" + MONDAY);

        take(ranking("2023", MONDAY, 2, true, "18.20"), ranking("2023", MONDAY, 3, true, "18.20"));
        assertThat(becameFinal).hasSize(2);
    }

    @Test
    void aRankingIsKeptOnlyIfItsListenersAreContent() {
        PublishedRankingTables refusing = tables(_ -> {
            throw new IllegalStateException("cannot freeze");
        });
        Told<ProvinceRanking> last = toldRanking(ranking("2023", MONDAY, 1, true, "18.20"));
        assertThatThrownBy(
                        () -> database.transactions().executeWithoutResult(_ -> refusing.takeRankings(List.of(last))))
                .hasMessage("cannot freeze");
        assertThat(tables.ranking(YEAR, DAY)).isEmpty();
    }

    @Test
    void theWholeIndexIsKeptByItsHighestSequenceToo() {
        tables.takeIndexes(
                List.of(toldIndex(index(MONDAY, 2, false, "74.70")), toldIndex(index(MONDAY, 1, false, "1.00"))));
        tables.takeIndexes(List.of(toldIndex(index(MONDAY, 1, true, "2.00"))));
        assertThat(tables.index(DAY)
                        .map(Index766::items)
                        .orElseThrow()
                        .getFirst()
                        .total())
                .isEqualTo("74.70");

        tables.takeIndexes(List.of(toldIndex(index(MONDAY, 3, true, "74.80"))));
        assertThat(tables.index(DAY).orElseThrow().isFinal()).isTrue();
    }

    @Test
    void whatNobodyReadsYetIsKept() {
        take(ranking("2023", MONDAY, 1, false, "18.20"));
        assertThat(database.jdbc()
                        .sql("select message ->> 'colour' from published_ranking")
                        .query(String.class)
                        .single())
                .isEqualTo("blue");
    }

    private PublishedRankingTables tables(FinalRankingListener listener) {
        return new PublishedRankingTables(database.jdbc(), JsonMapper.shared(), List.of(listener));
    }

    private void take(String... rankings) {
        tables.takeRankings(Stream.of(rankings).map(data -> toldRanking(data)).toList());
    }

    private String score(Period period) {
        return String.valueOf(
                tables.ranking(period, DAY).orElseThrow().items().getFirst().score());
    }
}
