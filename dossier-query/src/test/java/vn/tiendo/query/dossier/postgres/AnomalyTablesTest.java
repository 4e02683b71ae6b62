package vn.tiendo.query.dossier.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.LateStatement;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.QueryDatabase;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.standing.RandomLives;
import vn.tiendo.query.standing.StandingTimeline;

/** What is kept of contradictions follows from the last progress of each dossier, whatever was told before. */
class AnomalyTablesTest {
    private static final int DOSSIERS = 200;
    private static final int ROUNDS = 4;
    private static final List<Anomaly> WITH_RECEIPT = List.of(
            Anomaly.FINISHED_BEFORE_RECEIPT,
            Anomaly.SUSPENDED_TWICE,
            Anomaly.FACT_AFTER_FINISH,
            Anomaly.DUE_BEFORE_RECEIPT);

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final RandomLives lives = new RandomLives(seed);
    private final QueryDatabase database = new QueryDatabase();
    private final List<Projection> tables =
            List.of(new AnomalyTable(database.jdbc()), new LateStatementTable(database.jdbc()));
    private final Map<DossierCode, DossierProgress> last = new HashMap<>();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theTablesHoldWhatTheLastProgressSays() {
        for (int round = 0; round < ROUNDS; round++) {
            List<DossierCode> codes = new ArrayList<>();
            for (int i = 0; i < DOSSIERS; i++) {
                codes.add(new DossierCode("H09.12-231002-%04d".formatted(i)));
            }
            Collections.shuffle(codes, random);
            for (int begin = 0; begin < DOSSIERS; begin += 40) {
                tell(codes.subList(begin, begin + 40));
            }
            assertThat(rows("select concat_ws(' ', code, kind, unit) from dossier_anomaly"))
                    .as("seed %d", seed)
                    .isEqualTo(anomalies())
                    .isNotEmpty();
            assertThat(rows("select concat_ws(' ', code, unit, said) from late_statement"))
                    .as("seed %d", seed)
                    .isEqualTo(statements())
                    .isNotEmpty();
        }
    }

    private void tell(List<DossierCode> codes) {
        codes.stream().filter(_ -> random.nextInt(4) > 0).forEach(code -> last.put(code, next()));
        List<JudgedDossier> batch = codes.stream()
                .filter(last::containsKey)
                .sorted()
                .map(code -> new JudgedDossier(code, of(code), List.of(), Judged.JUDGE.judge(of(code))))
                .toList();
        database.transactions().executeWithoutResult(_ -> tables.forEach(table -> table.put(batch, Judged.JUDGE)));
    }

    private DossierProgress of(DossierCode code) {
        return last.getOrDefault(code, DossierProgress.NONE);
    }

    private DossierProgress next() {
        DossierProgress life = lives.next();
        Receipt receipt = life.receipt();
        if (receipt == null) {
            List<Anomaly> finished = random.nextBoolean() ? List.of(Anomaly.FINISHED_WITHOUT_RECEIPT) : List.of();
            return new DossierProgress(null, null, List.of(), List.of(), List.of(), List.of(), finished);
        }
        List<LateStatement> said = new ArrayList<>();
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            said.add(new LateStatement(receipt.at().plusSeconds(random.nextInt(40 * 86_400)), null));
        }
        List<Anomaly> anomalies =
                WITH_RECEIPT.stream().filter(_ -> random.nextInt(8) == 0).toList();
        return new DossierProgress(null, receipt, life.course(), List.of(), List.of(), said, anomalies);
    }

    private TreeSet<String> anomalies() {
        TreeSet<String> rows = new TreeSet<>();
        last.forEach((code, progress) -> {
            progress.anomalies().forEach(kind -> rows.add(code + " " + kind + " " + holder(code, progress)));
            for (LateStatement said : progress.lateStatements()) {
                if (!isLate(progress, said.at())) {
                    rows.add(code + " SAID_LATE_BUT_IN_TERM " + holder(code, progress));
                }
            }
        });
        return rows;
    }

    /** Walks from day to day. */
    private static boolean isLate(DossierProgress progress, Instant at) {
        StandingTimeline timeline = timeline(progress);
        LocalDate day = timeline.stretches().getFirst().from();
        TallyState state = timeline.stretches().getFirst().state();
        while (!day.isAfter(LocalDate.ofInstant(at, Life.VIETNAM))) {
            LocalDate evening = day;
            state = timeline.stretches().stream()
                    .filter(stretch -> stretch.from().equals(evening))
                    .map(StandingTimeline.Stretch::state)
                    .findFirst()
                    .orElse(state);
            day = day.plusDays(1);
        }
        return state.name().contains("OVERDUE") || state.name().contains("LATE");
    }

    private static StandingTimeline timeline(DossierProgress progress) {
        List<CountedTimeline> timelines = Judged.JUDGE.judge(progress);
        return timelines.getFirst().timeline();
    }

    private static String holder(DossierCode code, DossierProgress progress) {
        return progress.receipt() == null
                ? code.agency().value()
                : timeline(progress).stretches().getLast().unit().value();
    }

    private TreeSet<String> statements() {
        TreeSet<String> rows = new TreeSet<>();
        last.forEach((code, progress) -> progress.lateStatements().stream()
                .map(LateStatement::at)
                .sorted()
                .findFirst()
                .ifPresent(at ->
                        rows.add(code + " " + holder(code, progress) + " " + LocalDate.ofInstant(at, Life.VIETNAM))));
        return rows;
    }

    private TreeSet<String> rows(String sql) {
        return new TreeSet<>(database.jdbc().sql(sql).query(String.class).list());
    }
}
