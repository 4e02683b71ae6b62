package vn.tiendo.query.dossier.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.QueryDatabase;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.KeptDossier;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.dossier.RecordedEvent;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.standing.RandomLives;

class DossierTablesTest {
    private static final DossierCode CODE = new DossierCode("H09.12-231002-0041");

    private final QueryDatabase database = new QueryDatabase();
    private final DossierTables tables = new DossierTables(database.jdbc());
    private final Projection timelines = new TimelineTable(database.jdbc());
    private final Projection formerUnits = new FormerUnitTable(database.jdbc());

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void whatIsKeptIsFound(long seed) {
        RandomLives lives = new RandomLives(seed);
        Map<DossierCode, KeptDossier> expected = new HashMap<>();
        for (int round = 0; round < 4; round++) {
            List<JudgedDossier> batch = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                DossierCode code = new DossierCode("H09-231002-%04d".formatted(i));
                List<CountedTimeline> before =
                        expected.getOrDefault(code, KeptDossier.NONE).timelines();
                JudgedDossier dossier = judged(code, lives.next(), before);
                expected.put(code, new KeptDossier(round, dossier.after()));
                batch.add(dossier);
            }
            keep(round, "{}", batch);
            assertThat(tables.find(expected.keySet())).isEqualTo(expected);
        }
    }

    @Test
    void oneNeverHeardOfIsMissing() {
        assertThat(tables.find(List.of(CODE))).isEmpty();
    }

    @Test
    void aDossierWhoseReceiptIsTakenBackIsKeptAndNotCounted() {
        keep(0, Life.received("02", "16").transferred("05", "H15").progress());
        keep(1, DossierProgress.NONE);

        assertThat(found()).isEqualTo(new KeptDossier(1, List.of()));
        assertThat(count("standing_timeline")).isZero();
        assertThat(count("former_unit")).isZero();
    }

    @Test
    void timelinesFollowTheBooksThatAgree() {
        DossierProgress progress = Life.received("02", "16").progress();
        CountedTimeline both = counted(0b11, progress);
        CountedTimeline first = counted(0b01, progress);
        CountedTimeline second = counted(0b10, Life.received("02", "20").progress());
        keep(0, "{}", List.of(new JudgedDossier(CODE, progress, List.of(), List.of(both))));
        keep(1, "{}", List.of(new JudgedDossier(CODE, progress, List.of(both), List.of(first, second))));

        assertThat(found().timelines()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aQueueIsFoundByTheUnitAndDueDayOfTheEnd() {
        keep(
                0,
                Life.received("02", "16")
                        .transferred("05", "H15")
                        .reappointed("06", "20")
                        .progress());

        assertThat(row("select concat_ws(' ', received, procedure, unit, finished, due) from standing_timeline"))
                .isEqualTo("2023-10-02 1.001193 H15 f 2023-10-20");
        assertThat(row("select string_agg(unit, ' ' order by unit) from former_unit"))
                .isEqualTo("H09 H09.12");

        keep(1, Life.received("02", "16").finished("05").progress());

        assertThat(row("select concat_ws(' ', received, procedure, unit, finished, due) from standing_timeline"))
                .isEqualTo("2023-10-02 1.001193 H09.12 t 2023-10-16");
        assertThat(count("former_unit")).isZero();
    }

    @Test
    void aUnitMayReadLikeNoValue() {
        keep(
                0,
                Life.received("02", "16")
                        .transferred("05", "NULL")
                        .transferred("07", "H09")
                        .progress());

        assertThat(row("select array_to_string(units, ' ') from standing_timeline"))
                .isEqualTo("H09.12 NULL H09 H09");
    }

    @Test
    void factsAndProgressAreKeptAsTheyCame() {
        DossierProgress progress = Life.received("02", "16").progress();
        keep(3, "{\"ế\":\"\\\"\"}", List.of(new JudgedDossier(CODE, progress, List.of(), List.of())));

        assertThat(row("select convert_from(progress, 'UTF8') from dossier")).isEqualTo("{\"ế\":\"\\\"\"}");
        assertThat(row("""
                        select concat_ws(' ', code, sequence, position, recorded_at at time zone 'UTC', source, id,
                            happened_at at time zone 'UTC', convert_from(fact, 'UTF8'))
                        from dossier_fact
                        """))
                .isEqualTo("H09.12-231002-0041 3 1003 2023-10-02 01:00:00 source id "
                        + "2023-10-01 01:00:00.123456 {\"kind\":\"returned\"}");
    }

    private static JudgedDossier judged(DossierCode code, DossierProgress progress, List<CountedTimeline> before) {
        return new JudgedDossier(code, progress, before, Judged.JUDGE.judge(progress));
    }

    private static CountedTimeline counted(int books, DossierProgress progress) {
        return new CountedTimeline(
                books, Judged.JUDGE.judge(progress).getFirst().timeline());
    }

    private static RecordedEvent event(DossierCode code, long sequence, String progress) {
        return new RecordedEvent(
                code,
                sequence,
                1_000 + sequence,
                Instant.parse("2023-10-02T01:00:00Z"),
                "source",
                "id",
                Instant.parse("2023-10-01T01:00:00.123456Z"),
                "{\"kind\":\"returned\"}",
                progress);
    }

    private KeptDossier found() {
        return tables.find(List.of(CODE)).getOrDefault(CODE, KeptDossier.NONE);
    }

    private void keep(long sequence, DossierProgress progress) {
        List<CountedTimeline> before =
                tables.find(List.of(CODE)).getOrDefault(CODE, KeptDossier.NONE).timelines();
        keep(sequence, "{}", List.of(judged(CODE, progress, before)));
    }

    private void keep(long sequence, String progress, List<JudgedDossier> dossiers) {
        List<RecordedEvent> events = dossiers.stream()
                .map(dossier -> event(dossier.code(), sequence, progress))
                .toList();
        List<JudgedDossier> ordered = dossiers.stream().sorted().toList();
        database.transactions().executeWithoutResult(_ -> {
            tables.keep(events, dossiers);
            timelines.put(ordered, Judged.JUDGE);
            formerUnits.put(ordered, Judged.JUDGE);
        });
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private String row(String sql) {
        return database.jdbc().sql(sql).query(String.class).single();
    }
}
