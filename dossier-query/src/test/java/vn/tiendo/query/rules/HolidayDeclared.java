package vn.tiendo.query.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.DayKind;
import vn.tiendo.query.dossier.DossierScan;
import vn.tiendo.query.dossier.StoredDossier;
import vn.tiendo.query.feed.Derivation;
import vn.tiendo.query.feed.Witness;
import vn.tiendo.query.fixture.RuledDossiers;
import vn.tiendo.query.rules.RuleChange.CalendarYear;
import vn.tiendo.query.rules.RuleChange.Subject;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.tally.TallyJournal;

/** Two dossiers of October 2023, and a change that moves one of them, in the middle of which something happens. */
final class HolidayDeclared implements AutoCloseable {
    static final String OVER_IT = "H09.12-231002-0001";
    static final String BESIDE_IT = "H09.12-231002-0002";
    static final DossierProgress DUE_ON_THE_12TH =
            Life.received("09", null, threeDays()).progress();
    static final DossierProgress DUE_ON_THE_5TH =
            Life.received("02", null, threeDays()).progress();
    /** The 12th is the only day of the year that is not ordinary. */
    static final Amendment HOLIDAY = new Amendment(
            new CalendarYear(
                    Year.of(2023),
                    List.of(new CalendarDay(
                            LocalDate.of(2023, 10, 12), DayKind.HOLIDAY, "storm", CalendarDay.Status.CONFIRMED))),
            "an operator",
            "storm",
            null);

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final RuledDossiers dossiers = new RuledDossiers(LocalDate.of(2023, 10, 30));

    HolidayDeclared() {
        dossiers.tell(OVER_IT, DUE_ON_THE_12TH);
        dossiers.tell(BESIDE_IT, DUE_ON_THE_5TH);
    }

    private static ProcessingTime threeDays() {
        return new ProcessingTime(3, ProcessingTime.Unit.WORKING_DAYS);
    }

    RuledDossiers dossiers() {
        return dossiers;
    }

    /** Nothing happens. */
    Amending undisturbed() {
        return dossiers.bean(Amending.class);
    }

    /** Something happens after the first chunk was read, when all dossiers have been looked at. */
    Amending whileItIsWorkedOut(Runnable happening) {
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
    Amending beforeTheCommit(Runnable happening) {
        Derivation real = dossiers.bean(Derivation.class);
        TallyJournal journal = deltas -> {
            real.journal().append(deltas);
            happening.run();
        };
        return deriving(new Derivation(real.projections(), journal, Witness.NONE));
    }

    /** Something else is derived. */
    Amending deriving(Derivation derivation) {
        return amending(dossiers.bean(DossierScan.class), derivation);
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

    void execute(String sql) {
        dossiers.model().jdbc().sql(sql).update();
    }

    long count(String counted) {
        return dossiers.model()
                .jdbc()
                .sql("select count(*) from " + counted)
                .query(Long.class)
                .single();
    }

    void assertNothingChanged(Map<DossierCode, List<CountedTimeline>> before) {
        RuleLedger ledger = dossiers.bean(RuleLedger.class);
        assertThat(dossiers.timelines()).isEqualTo(before);
        assertThat(ledger.inForce().version()).isEqualTo(1);
        assertThat(ledger.versionOf(Subject.calendar(Year.of(2023)))).isEqualTo(1);
        assertThat(ledger.inForce().rulebook().days(Year.of(2023))).hasSizeGreaterThan(5);
        dossiers.assertAsIfJudgedFromTheBeginning(5);
    }

    @Override
    public void close() {
        dossiers.close();
    }
}
