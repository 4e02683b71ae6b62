package vn.tiendo.query.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.DayKind;
import vn.tiendo.query.dossier.DossierScan;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.dossier.StoredDossier;
import vn.tiendo.query.feed.Derivation;
import vn.tiendo.query.fixture.RuledDossiers;
import vn.tiendo.query.rules.Enactment.Enacted;
import vn.tiendo.query.rules.RuleChange.CalendarYear;
import vn.tiendo.query.rules.RuleChange.Subject;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.tally.TallyJournal;

/** What comes in between while a change is worked out and put in force. October 2023; the 12th becomes a holiday. */
class AmendingTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ProcessingTime THREE_DAYS = new ProcessingTime(3, ProcessingTime.Unit.WORKING_DAYS);
    private static final String OVER_IT = "H09.12-231002-0001";
    private static final String BESIDE_IT = "H09.12-231002-0002";
    private static final DossierProgress DUE_ON_THE_12TH =
            Life.received("09", null, THREE_DAYS).progress();
    private static final DossierProgress DUE_ON_THE_5TH =
            Life.received("02", null, THREE_DAYS).progress();
    private static final Amendment HOLIDAY = new Amendment(
            new CalendarYear(
                    Year.of(2023),
                    List.of(new CalendarDay(
                            LocalDate.of(2023, 10, 12), DayKind.HOLIDAY, "storm", CalendarDay.Status.CONFIRMED))),
            "an operator",
            "storm",
            null);

    private final RuledDossiers dossiers = new RuledDossiers(LocalDate.of(2023, 10, 30));

    @BeforeEach
    void givenTwoDossiers() {
        dossiers.tell(OVER_IT, DUE_ON_THE_12TH);
        dossiers.tell(BESIDE_IT, DUE_ON_THE_5TH);
    }

    @AfterEach
    void close() {
        dossiers.close();
    }

    /** Something happens after the first chunk was read, when all dossiers have been looked at. */
    private Amending whileItIsWorkedOut(Runnable happening) {
        DossierScan scan = dossiers.bean(DossierScan.class);
        return amending(
                new DossierScan() {
                    @Override
                    public List<StoredDossier> after(@Nullable DossierCode last, int limit) {
                        List<StoredDossier> chunk = scan.after(last, limit);
                        if (last == null) {
                            happening.run();
                        }
                        return chunk;
                    }

                    @Override
                    public List<StoredDossier> of(Collection<DossierCode> codes) {
                        return scan.of(codes);
                    }
                },
                dossiers.bean(Derivation.class));
    }

    /** Something happens when all is written and nothing committed. */
    private Amending beforeTheCommit(Runnable happening) {
        Derivation real = dossiers.bean(Derivation.class);
        TallyJournal journal = deltas -> {
            real.journal().append(deltas);
            happening.run();
        };
        return amending(dossiers.bean(DossierScan.class), new Derivation(real.projections(), journal));
    }

    private Amending amending(DossierScan scan, Derivation derivation) {
        return new Amending(
                dossiers.bean(RuleLedger.class),
                dossiers.bean(Enactment.class),
                scan,
                derivation,
                dossiers.bean(Books.class),
                VIETNAM);
    }

    @Test
    void whatIsToldWhileItIsWorkedOutIsLookedAtOnceMore() {
        Amending amending = whileItIsWorkedOut(() -> dossiers.tell(BESIDE_IT, DUE_ON_THE_12TH));

        Enacted enacted = amending.enact(HOLIDAY);

        assertThat(enacted.moved()).isEqualTo(2);
        dossiers.assertAsIfJudgedFromTheBeginning(1);
    }

    @Test
    void aSecondChangeIsRefusedWhileOneIsWorkedOut() {
        AtomicReference<@Nullable Throwable> refusal = new AtomicReference<>();
        Amending second = dossiers.bean(Amending.class);
        Amending first = whileItIsWorkedOut(() -> {
            try {
                second.enact(HOLIDAY);
            } catch (Refusal refused) {
                refusal.set(refused);
            }
        });

        assertThat(first.enact(HOLIDAY).moved()).isEqualTo(1);
        assertThat(refusal.get())
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.CONFLICT));
    }

    @Test
    void aChangeThatWasGivenUpIsNotPutInForce() {
        Map<DossierCode, List<CountedTimeline>> before = dossiers.timelines();
        Amending slow = whileItIsWorkedOut(() -> dossiers.model()
                .jdbc()
                .sql("update rule_watch set until = clock_timestamp() - interval '1 second'")
                .update());

        assertThatThrownBy(() -> slow.enact(HOLIDAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("given up");
        assertNothingChanged(before);
    }

    @Test
    void whatAKilledProcessLeftIsClearedByTheNextChange() {
        dossiers.model()
                .jdbc()
                .sql("insert into rule_watch values (true, gen_random_uuid(), clock_timestamp())")
                .update();
        dossiers.model()
                .jdbc()
                .sql("insert into rule_candidate values ('left')")
                .update();

        assertThat(dossiers.bean(Amending.class).enact(HOLIDAY).moved()).isEqualTo(1);
        assertThat(count("rule_watch")).isZero();
        assertThat(count("rule_candidate")).isZero();
    }

    @Test
    void aConnectionThatBreaksInTheMiddleLeavesEverythingAsItWas() {
        Map<DossierCode, List<CountedTimeline>> before = dossiers.timelines();
        Amending killed =
                beforeTheCommit(() -> dossiers.model().jdbc().sql("""
                        select pg_terminate_backend(pid)
                        from pg_locks
                        where relation = 'rule_version'::regclass and mode = 'ExclusiveLock'
                        """).query().listOfRows());

        assertThatThrownBy(() -> killed.enact(HOLIDAY)).isNotInstanceOf(Refusal.class);
        assertNothingChanged(before);

        assertThat(dossiers.bean(Amending.class).enact(HOLIDAY).moved()).isEqualTo(1);
        dossiers.assertAsIfJudgedFromTheBeginning(2);
    }

    @Test
    void aBatchThatComesMeanwhileWaitsAndIsJudgedByTheNewRules() throws Exception {
        try (ExecutorService feed = Executors.newSingleThreadExecutor()) {
            AtomicReference<@Nullable Future<?>> batch = new AtomicReference<>();
            Amending amending = beforeTheCommit(() -> {
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
        Amending amending = beforeTheCommit(() -> {
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

    @Test
    void whatFollowsFromTheRulesApartFromTimelinesIsWrittenAnewToo() {
        AtomicReference<@Nullable String> written = new AtomicReference<>();
        Derivation real = dossiers.bean(Derivation.class);
        Projection other = new Projection() {
            @Override
            public void put(List<JudgedDossier> batch, Judge judge) {
                written.set(batch.toString());
            }

            @Override
            public boolean differs(DossierProgress progress, Judge before, Judge after) {
                return progress.equals(DUE_ON_THE_5TH);
            }
        };
        Amending amending = amending(dossiers.bean(DossierScan.class), new Derivation(List.of(other), real.journal()));

        assertThat(amending.enact(HOLIDAY).moved()).isEqualTo(1);
        assertThat(written.get()).contains(OVER_IT, BESIDE_IT);
    }

    private void awaitSomebodyWaiting() {
        await().atMost(PATIENCE)
                .until(() -> dossiers.model()
                                .jdbc()
                                .sql(
                                        "select count(*) from pg_locks where not granted and relation = 'rule_version'::regclass")
                                .query(Long.class)
                                .single()
                        > 0);
    }

    private void assertNothingChanged(Map<DossierCode, List<CountedTimeline>> before) {
        assertThat(dossiers.timelines()).isEqualTo(before);
        assertThat(dossiers.bean(RuleLedger.class).inForce().version()).isEqualTo(1);
        assertThat(dossiers.bean(RuleLedger.class).versionOf(Subject.calendar(Year.of(2023))))
                .isEqualTo(1);
        assertThat(dossiers.bean(RuleLedger.class).inForce().rulebook().days(Year.of(2023)))
                .hasSizeGreaterThan(5);
        dossiers.assertAsIfJudgedFromTheBeginning(5);
    }

    private long count(String table) {
        return dossiers.model()
                .jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
