package vn.tiendo.query.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.query.rules.HolidayDeclared.BESIDE_IT;
import static vn.tiendo.query.rules.HolidayDeclared.DUE_ON_THE_12TH;
import static vn.tiendo.query.rules.HolidayDeclared.HOLIDAY;
import static vn.tiendo.query.rules.HolidayDeclared.OVER_IT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.fixture.RuledDossiers;
import vn.tiendo.query.standing.CountedTimeline;

/** What comes in between when a change is written and not committed. */
class EnactingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HolidayDeclared holiday = new HolidayDeclared();
    private final RuledDossiers dossiers = holiday.dossiers();

    @AfterEach
    void close() {
        holiday.close();
    }

    @Test
    void aConnectionThatBreaksInTheMiddleLeavesEverythingAsItWas() {
        Map<DossierCode, List<CountedTimeline>> before = dossiers.timelines();
        Amending killed = holiday.beforeTheCommit(
                () -> dossiers.model().jdbc().sql("""
                        select pg_terminate_backend(pid)
                        from pg_locks
                        where relation = 'rule_version'::regclass and mode = 'ExclusiveLock'
                        """).query().listOfRows());

        assertThatThrownBy(() -> killed.enact(HOLIDAY)).isNotInstanceOf(Refusal.class);
        holiday.assertNothingChanged(before);

        assertThat(holiday.undisturbed().enact(HOLIDAY).moved()).isEqualTo(1);
        dossiers.assertAsIfJudgedFromTheBeginning(2);
    }

    @Test
    void aBatchThatComesMeanwhileWaitsAndIsJudgedByTheNewRules() throws Exception {
        try (ExecutorService feed = Executors.newSingleThreadExecutor()) {
            AtomicReference<@Nullable Future<?>> batch = new AtomicReference<>();
            Amending amending = holiday.beforeTheCommit(() -> {
                batch.set(feed.submit(() -> dossiers.tell(BESIDE_IT, DUE_ON_THE_12TH)));
                awaitSomebodyWaiting();
            });

            amending.enact(HOLIDAY);

            Future<?> told = batch.get();
            assertThat(told).isNotNull();
            told.get();
        }
        assertThat(dossiers.timelines().get(new DossierCode(BESIDE_IT)))
                .isEqualTo(dossiers.timelines().get(new DossierCode(OVER_IT)));
        dossiers.assertAsIfJudgedFromTheBeginning(3);
    }

    @Test
    void readersSeeTheOldStateUntilTheNewOneIsThereAsAWhole() {
        Map<DossierCode, List<CountedTimeline>> before = dossiers.timelines();
        Amending amending = holiday.beforeTheCommit(() -> {
            try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
                assertThat(reader.submit(() -> dossiers.timelines()).get()).isEqualTo(before);
                reader.submit(() -> dossiers.assertAsIfJudgedFromTheBeginning(4))
                        .get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(amending.enact(HOLIDAY).moved()).isEqualTo(1);
        assertThat(dossiers.movedSince(before)).containsExactly(new DossierCode(OVER_IT));
    }

    private void awaitSomebodyWaiting() {
        await().atMost(PATIENCE)
                .until(() -> holiday.count("pg_locks where not granted and relation = 'rule_version'::regclass") > 0);
    }
}
