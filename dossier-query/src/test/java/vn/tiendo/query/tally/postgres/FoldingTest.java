package vn.tiendo.query.tally.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.QueryDatabase;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.tally.TallyDelta;
import vn.tiendo.query.tally.TallyDifference;

class FoldingTest {
    private final QueryDatabase database = new QueryDatabase();
    private final DeltaTable deltas = new DeltaTable(database.jdbc(), rows -> {});
    private final CellTable cells = new CellTable(database.jdbc(), database.transactions());
    private final ProgressTally sums = new CellSums(database.jdbc(), Judged.OF_FOUR_BOOKS.books());

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void figuresAreTheDossiersCountedOneByOneBeforeDuringAndAfterFolds(long seed) {
        RandomTally tally = new RandomTally(seed);
        for (int round = 0; round < 4; round++) {
            append(tally.change(60));
            tally.assertAgrees(sums);
            fold();
            tally.assertAgrees(sums);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theSameDossiersGiveTheSameRowsHoweverTheyCameToBeSo(long seed) {
        RandomTally tally = new RandomTally(seed);
        for (int round = 0; round < 5; round++) {
            append(tally.change(40));
            fold();
        }
        try (QueryDatabase other = new QueryDatabase()) {
            other.transactions()
                    .executeWithoutResult(_ -> new DeltaTable(other.jdbc(), rows -> {}).append(tally.atOnce()));
            new CellTable(other.jdbc(), other.transactions()).fold();

            assertThat(rows(database, "tally_cell")).isEqualTo(rows(other, "tally_cell"));
            assertThat(rows(database, "tally_month")).isEqualTo(rows(other, "tally_month"));
        }
    }

    /** All that is not zero, as text. */
    private static List<String> rows(QueryDatabase database, String table) {
        return database.jdbc()
                .sql("select row::text from " + table + " as row where count <> 0 order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void whoReadsWhileOthersFoldSeesEveryDossierOnce() {
        append(difference(200));
        CompletableFuture<Void> folding = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 50; i++) {
                fold();
                append(promised(i % 2 == 0 ? "20" : "29"));
            }
        });
        long readings = 0;
        while (!folding.isDone()) {
            assertThat(october("H09").received()).isEqualTo(200);
            readings++;
        }
        folding.join();
        assertThat(readings).isPositive();
    }

    @Test
    void aCellThatEmptiesStaysWithZeroAndIsTold() {
        TallyDifference come = new TallyDifference();
        come.add(List.of(), Judged.JUDGE.judge(Life.received("02", null).progress()));
        append(come.deltas());
        fold();
        TallyDifference gone = new TallyDifference();
        gone.add(Judged.JUDGE.judge(Life.received("02", null).progress()), List.of());
        append(gone.deltas());
        fold();

        assertThat(database.jdbc()
                        .sql("select unit || ' ' || count from tally_cell order by unit")
                        .query(String.class)
                        .list())
                .containsExactly("H09 0", "H09.12 0");
        assertThat(database.jdbc()
                        .sql(
                                "select dense_rank() over (order by fold) || ' ' || unit from tally_outbox order by fold, unit")
                        .query(String.class)
                        .list())
                .containsExactly("1 H09", "1 H09.12", "2 H09", "2 H09.12");
    }

    /** A dossier that moved is one row where it went and another where it came: a part of the rows may be half of it. */
    @Test
    void aFoldLeavesNothingBehind() {
        database.jdbc().sql("""
                        insert into tally_delta (books, unit, above, cohort, day, from_state, to_state, count)
                        select 1, 'H09.12', 0, 645, 19632 + day, 0, 2, 1 from generate_series(1, 30000) as day
                        """).update();

        assertThat(fold().deltas()).isEqualTo(30_000);

        assertThat(fold()).isEqualTo(Fold.NONE);
    }

    @Test
    void nothingToTellMakesNoFold() {
        assertThat(fold()).isEqualTo(Fold.NONE);
        append(difference(1));
        assertThat(fold().number()).isPositive();
        assertThat(fold()).isEqualTo(Fold.NONE);
    }

    /** Whoever has seen a number passes over what is told under it once more. */
    @Test
    void aDatabaseThatIsSetBackGivesNoNumberTwice() {
        append(difference(1));
        long seen = Objects.requireNonNull(fold().number());
        database.jdbc().sql("delete from tally_fold").update();

        append(difference(1));

        assertThat(fold().number()).isGreaterThan(seen);
    }

    @Test
    void aFoldTellsTheLeastPositionAndInstant() {
        reached(0, 100, "2023-10-30T09:00:00Z");
        reached(1, 90, "2023-10-30T09:00:05Z");

        assertThat(fold().number()).isPositive();
        assertThat(lastFold()).isEqualTo("1 90 2023-10-30 09:00:00+00");
        assertThat(fold()).isEqualTo(Fold.NONE);

        reached(1, 95, "2023-10-30T09:00:06Z");
        fold();
        assertThat(lastFold()).isEqualTo("2 95 2023-10-30 09:00:00+00");
    }

    @Test
    void aPartitionWithoutAnInstantLeavesTheWholeWithoutOne() {
        reached(0, 100, "2023-10-30T09:00:00Z");
        reached(1, 90, null);

        fold();

        assertThat(lastFold()).isEqualTo("1 90 -");
    }

    @Test
    void oneProcessFoldsAtATime() {
        append(difference(1));
        database.transactions().executeWithoutResult(_ -> {
            AdvisoryLock.FOLDING.tryTake(database.jdbc());
            Optional<Fold> elsewhere =
                    CompletableFuture.supplyAsync(() -> cells.fold()).join();
            assertThat(elsewhere).isEmpty();
        });
        assertThat(fold().deltas()).isPositive();
    }

    private static List<TallyDelta> difference(int dossiers) {
        TallyDifference difference = new TallyDifference();
        for (int i = 0; i < dossiers; i++) {
            String day = "%02d".formatted(1 + i % 28);
            difference.add(
                    List.of(), Judged.JUDGE.judge(Life.received(day, "29").progress()));
        }
        return difference.deltas();
    }

    /** Of one dossier, whose other due day was the one before. */
    private static List<TallyDelta> promised(String due) {
        String before = due.equals("20") ? "29" : "20";
        TallyDifference difference = new TallyDifference();
        difference.add(
                Judged.JUDGE.judge(Life.received("01", before).progress()),
                Judged.JUDGE.judge(Life.received("01", due).progress()));
        return difference.deltas();
    }

    private void append(List<TallyDelta> rows) {
        database.transactions().executeWithoutResult(_ -> deltas.append(rows));
    }

    private Fold fold() {
        return cells.fold().orElseThrow();
    }

    private ProgressCounts october(String unit) {
        return sums.stock(Book.PORTAL_766, new AgencyCode(unit), Period.parse("2023-10"), Life.day("31"));
    }

    private void reached(int partition, long position, @Nullable String through) {
        database.jdbc()
                .sql("""
                        insert into store_position (partition, position, through, updated_at)
                        values (:partition, :position, :through::timestamptz, now())
                        on conflict (partition) do update
                        set position = excluded.position, through = excluded.through
                        """)
                .param("partition", partition)
                .param("position", position)
                .param("through", through)
                .update();
    }

    private String lastFold() {
        return database.jdbc().sql("""
                        select (select count(*) from tally_fold) || ' ' || position || ' ' || coalesce((through at time zone 'UTC')::text || '+00', '-')
                        from tally_fold
                        order by fold desc
                        limit 1
                        """).query(String.class).single();
    }
}
