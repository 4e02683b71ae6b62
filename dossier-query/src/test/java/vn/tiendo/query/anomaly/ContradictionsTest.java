package vn.tiendo.query.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.LateStatement;
import vn.tiendo.contract.dossier.DossierProgress.Registration;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.catalogue.Procedure;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.unit.Registrations;

class ContradictionsTest {
    private static final DossierCode CODE = new DossierCode("H09.12-231002-0041");
    private static final Contradictions CONTRADICTIONS = Contradictions.by(Judged.JUDGE);

    @Test
    void saidLateOnTheDueDayIsSaidInTerm() {
        assertThat(in(Life.received("02", "16"), said("16", null))).containsExactly(Anomaly.SAID_LATE_BUT_IN_TERM);
    }

    @Test
    void saidLateOnTheDayAfterIsRight() {
        assertThat(in(Life.received("02", "16"), said("17", null))).isEmpty();
    }

    @Test
    void theDayIsTheLocalOne() {
        LateStatement lateInTheEvening = new LateStatement(Instant.parse("2023-10-16T17:30:00Z"), null);
        assertThat(in(Life.received("02", "16"), lateInTheEvening)).isEmpty();
    }

    @Test
    void oneStatementTooEarlyIsOneTooMany() {
        assertThat(in(Life.received("02", "16"), said("17", null), said("10", null)))
                .containsExactly(Anomaly.SAID_LATE_BUT_IN_TERM);
    }

    @Test
    void saidLateOfWhatWasFinishedInTimeContradicts() {
        assertThat(in(Life.received("02", "16").finished("10"), said("20", null)))
                .containsExactly(Anomaly.SAID_LATE_BUT_IN_TERM);
    }

    @Test
    void anotherDueDayAloneContradictsNothingAndIsShown() {
        DossierProgress progress = progress(Life.received("02", "16"), said("17", "2023-10-13"));

        assertThat(CONTRADICTIONS.in(progress, Judged.JUDGE.judge(progress))).isEmpty();
        assertThat(CONTRADICTIONS.said(progress, Judged.JUDGE.judge(progress)))
                .containsExactly(new SaidLate(
                        Instant.parse("2023-10-17T03:00:00Z"),
                        LocalDate.of(2023, 10, 17),
                        LocalDate.of(2023, 10, 13),
                        true,
                        LocalDate.of(2023, 10, 16)));
    }

    @Test
    void contradictionsOfTheFactsStay() {
        DossierProgress progress = new DossierProgress(
                null, null, List.of(), List.of(), List.of(), List.of(), List.of(Anomaly.FINISHED_WITHOUT_RECEIPT));
        assertThat(CONTRADICTIONS.in(progress, List.of())).containsExactly(Anomaly.FINISHED_WITHOUT_RECEIPT);
    }

    @Test
    void theHolderIsTheLastUnitOrWhereItWasRegisteredOrThatOfItsCode() {
        DossierProgress moved =
                Life.received("02", "16").transferred("05", "H15").progress();
        assertThat(Contradictions.holder(CODE, moved, Judged.JUDGE.judge(moved)))
                .isEqualTo(new AgencyCode("H15"));
        Registration registration = new Registration(Instant.EPOCH, new AgencyCode("H09.13"), "1.001193", null, null);
        DossierProgress registered =
                new DossierProgress(registration, null, List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(Contradictions.holder(CODE, registered, List.of())).isEqualTo(new AgencyCode("H09.13"));
        assertThat(Contradictions.holder(CODE, DossierProgress.NONE, List.of())).isEqualTo(new AgencyCode("H09.12"));
    }

    @Test
    void aProvinceOfAnyDayIsKnownWithAllBelowIt() {
        RegisteredNames names = new RegisteredNames(Registrations.provinces(), Catalogue.EMPTY);
        assertThat(unknown(names, "H09.12.7")).isEmpty();
        assertThat(unknown(names, "H99")).containsExactly(Anomaly.UNKNOWN_UNIT);
        assertThat(unknown(names, "h09")).containsExactly(Anomaly.UNKNOWN_UNIT);
    }

    @Test
    void aProcedureIsUnknownOnDaysOnWhichACatalogueDoesNotNameIt() {
        LocalDate received = LocalDate.of(2023, 10, 2);
        assertThat(unknown(named("1.001193", received, received), "H09")).isEmpty();
        assertThat(unknown(named("1.001193", received, null), "H09")).isEmpty();
        assertThat(unknown(named("2.000889", received, null), "H09")).containsExactly(Anomaly.UNKNOWN_PROCEDURE);
        assertThat(unknown(named("1.001193", received.plusDays(1), null), "H09"))
                .containsExactly(Anomaly.UNKNOWN_PROCEDURE);
        assertThat(unknown(named("1.001193", received.minusDays(9), received.minusDays(1)), "H09"))
                .containsExactly(Anomaly.UNKNOWN_PROCEDURE);
    }

    private static Set<Anomaly> unknown(Directory directory, String unit) {
        return directory.unknown(new AgencyCode(unit), "1.001193", LocalDate.of(2023, 10, 2));
    }

    private static Directory named(String procedure, LocalDate from, @Nullable LocalDate until) {
        ProcessingTime time = new ProcessingTime(10, ProcessingTime.Unit.WORKING_DAYS);
        return new RegisteredNames(
                Registrations.provinces(),
                Catalogue.of(List.of(new Procedure(procedure, "name", "field", time, from, until))));
    }

    private static LateStatement said(String day, @Nullable String due) {
        return new LateStatement(
                Instant.parse("2023-10-" + day + "T03:00:00Z"), due == null ? null : Instant.parse(due + "T10:00:00Z"));
    }

    private static Set<Anomaly> in(Life life, LateStatement... said) {
        DossierProgress progress = progress(life, said);
        return CONTRADICTIONS.in(progress, Judged.JUDGE.judge(progress));
    }

    private static DossierProgress progress(Life life, LateStatement... said) {
        DossierProgress progress = life.progress();
        return new DossierProgress(
                null, progress.receipt(), progress.course(), List.of(), List.of(), List.of(said), List.of());
    }
}
