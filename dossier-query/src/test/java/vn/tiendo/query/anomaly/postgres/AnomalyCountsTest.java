package vn.tiendo.query.anomaly.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.anomaly.Days;
import vn.tiendo.query.anomaly.Directory;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/** Counts against every dossier looked at one by one; and how they are found. */
class AnomalyCountsTest {
    private static final int DOSSIERS = 500;
    private static final LocalDate FIRST = LocalDate.of(2023, 10, 2);
    // H09.1 and H09.12: a prefix of the text is not an ancestor
    private static final List<String> UNITS =
            List.of("H09", "H09.1", "H09.12", "H09.12.03", "H10", "H10.1", "h09.1", "H091");
    private static final List<String> PROCEDURES = List.of("1.1", "1.2", "2.1");
    private static final List<Anomaly> KEPT = List.of(Anomaly.SUSPENDED_TWICE, Anomaly.DUE_BEFORE_RECEIPT);

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final ReadModel model = new ReadModel();
    private final Directory directory = new SomeUnknown();
    private final PostgresAnomalyCounts counts =
            new PostgresAnomalyCounts(model.jdbc(), new PostgresUnregistered(model.jdbc()));
    private final Map<AgencyCode, Map<Anomaly, Long>> byHolder = new HashMap<>();

    /** Knows units below H09 but one, and procedures of the first kind until the end of October. */
    private record SomeUnknown() implements Directory {
        @Override
        public boolean knows(AgencyCode unit) {
            return unit.value().startsWith("H09") && !unit.value().equals("H09.12.03");
        }

        @Override
        public boolean hasProcedures() {
            return true;
        }

        @Override
        public Collection<Days> daysOf(String procedure) {
            return procedure.startsWith("1") ? List.of(new Days(FIRST, LocalDate.of(2023, 10, 31))) : List.of();
        }
    }

    @BeforeEach
    void givenDossiers() {
        model.atOnce(() -> {
            for (int i = 0; i < DOSSIERS; i++) {
                add("H09.12-231002-%04d".formatted(i));
            }
        });
    }

    private void add(String code) {
        AgencyCode holder = new AgencyCode(any(UNITS));
        LocalDate received = FIRST.plusDays(random.nextInt(60));
        String procedure = any(PROCEDURES);
        List<Anomaly> kept = KEPT.stream().filter(_ -> random.nextInt(4) == 0).toList();
        model.known(code, DossierProgress.NONE, List.of(), kept.toArray(Anomaly[]::new));
        Stretch before = new Stretch(received, TallyState.IN_TERM, new AgencyCode(any(UNITS)), null);
        Stretch after = new Stretch(received.plusDays(1), TallyState.WAITING, holder, null);
        StandingTimeline timeline = new StandingTimeline(List.of(before, after));
        if (random.nextBoolean()) {
            model.timeline(code, 7, procedure, timeline);
        } else {
            model.timeline(code, 1, procedure, timeline);
            model.timeline(code, 6, procedure, timeline);
        }
        Map<Anomaly, Long> here = byHolder.computeIfAbsent(holder, _ -> new HashMap<>());
        kept.forEach(kind -> here.merge(kind, 1L, Long::sum));
        directory.unknown(holder, procedure, received).forEach(kind -> here.merge(kind, 1L, Long::sum));
    }

    @Test
    void everyPrefixCountsByTheUnitsThatHoldTheDossiers() {
        for (String code : List.of("H09", "H09.1", "H09.12", "H09.12.03", "H10", "h09", "H77")) {
            AgencyCode unit = new AgencyCode(code);
            Map<AgencyCode, Map<Anomaly, Long>> expected = new HashMap<>(byHolder);
            expected.entrySet()
                    .removeIf(
                            here -> here.getValue().isEmpty() || !here.getKey().isWithin(unit));
            assertThat(counts.of(unit, directory)).as("seed %d, %s", seed, unit).isEqualTo(expected);
        }
    }

    @Test
    void countsReadNothingButAnIndex() {
        model.jdbc().sql("""
                        insert into dossier_anomaly
                        select code || '-' || number, 'SUSPENDED_TWICE', 'H' || 10 + number % 40 || '.' || number % 7
                        from dossier cross join generate_series(1, 40) as number
                        """).update();
        model.jdbc().sql("analyze dossier_anomaly").update();

        model.atOnce(() -> {
            // the pages of a table that was just filled are not marked as visible to all
            model.jdbc().sql("set local enable_bitmapscan = off").update();
            assertThat(plan()).contains("Index Only Scan using anomaly_by_kind_and_unit");
        });
    }

    private String plan() {
        return String.join(
                "\n",
                model.jdbc()
                        .sql("explain (costs off) " + PostgresAnomalyCounts.KEPT)
                        .param("begin", "H13")
                        .param("end", "H13/")
                        .param("kinds", new String[] {"SUSPENDED_TWICE", "DUE_BEFORE_RECEIPT"})
                        .query(String.class)
                        .list());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
