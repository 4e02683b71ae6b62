package vn.tiendo.query.alert.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.SuspensionReason;
import vn.tiendo.query.fixture.ToldLife;

/** Each kind of alert of a dossier is seen once under its cause, and nowhere else. 2 October 2023 was a Monday. */
class DossierAlertsTest {
    private static final ToldLife DOSSIER = ToldLife.of(1);
    private static final String CODE = DOSSIER.dossier().value();
    private final AlertWorld world = new AlertWorld(LocalDate.of(2023, 10, 2));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void threeWorkingDaysBeforeADossierIsDueItIsToldOnce() {
        world.tell(DOSSIER.received("2023-10-02", "H09.12", "2023-10-16")).round();
        world.on("2023-10-10").round();
        assertThat(world.alerts()).isEmpty();

        world.on("2023-10-11").round().round();
        world.on("2023-10-12").round();

        assertThat(world.alerts()).containsExactly("DUE_IN_3_DAYS " + CODE + " 2023-10-16");
        assertThat(world.jdbc()
                        .sql("select data ->> 'workingDaysLeft' from alert")
                        .query(String.class)
                        .single())
                .isEqualTo("3");
    }

    @Test
    void onItsDueDayItIsToldAndOnTheDayAfterThatItIsLate() {
        world.tell(DOSSIER.received("2023-10-02", "H09.12", "2023-10-16"));

        world.on("2023-10-16").round().round();
        world.on("2023-10-17").round();
        world.on("2023-10-18").round();

        assertThat(world.alerts("DUE", "BECAME", "BACK"))
                .containsExactly("DUE_TODAY " + CODE + " 2023-10-16", "BECAME_LATE " + CODE + " 2023-10-17");
    }

    @Test
    void aNewDueDateBringsItBackAndIsToldOfAnew() {
        world.tell(DOSSIER.received("2023-10-02", "H09.12", "2023-10-04"));
        world.on("2023-10-05").round();

        world.on("2023-10-06")
                .tell(DOSSIER.told("2023-10-06", new Fact.DeadlineExtended(instant("2023-10-20"), null)))
                .round();
        world.on("2023-10-20").round();
        world.on("2023-10-21").round();

        assertThat(world.alerts("DUE_TODAY", "BECAME_LATE", "BACK_IN_TERM"))
                .containsExactly(
                        "BECAME_LATE " + CODE + " 2023-10-05",
                        "BACK_IN_TERM " + CODE + " 2023-10-06",
                        "DUE_TODAY " + CODE + " 2023-10-20",
                        "BECAME_LATE " + CODE + " 2023-10-21");
    }

    @Test
    void whatWaitsIsNotDue() {
        world.tell(
                DOSSIER.received("2023-10-02", "H09.12", "2023-10-10"),
                DOSSIER.told("2023-10-03", new Fact.Suspended(SuspensionReason.SUPPLEMENT_REQUESTED)));

        for (LocalDate day = LocalDate.of(2023, 10, 3);
                day.isBefore(LocalDate.of(2023, 10, 20));
                day = day.plusDays(1)) {
            world.on(day).round();
        }

        assertThat(world.alerts()).isEmpty();
    }

    @Test
    void aCorrectionThatTakesTheReasonAwayAndBringsItBackSendsNothingAgain() {
        world.tell(DOSSIER.received("2023-10-02", "H09.12", "2023-10-04"));
        world.on("2023-10-05").round();
        assertThat(world.alerts("BECAME_LATE")).hasSize(1);

        world.tell(DOSSIER.told("2023-10-03", new Fact.DeadlineExtended(instant("2023-10-05"), null)))
                .round();
        world.tell(DOSSIER.retracted("2023-10-05", "deadline-extended")).round();

        assertThat(world.alerts("BECAME_LATE")).containsExactly("BECAME_LATE " + CODE + " 2023-10-05");
    }

    @Test
    void whatWasLateBeforeAlertsWereSwitchedOnIsNotTold() {
        world.on("2023-10-02");
        for (int serial = 1; serial <= 50; serial++) {
            world.tell(ToldLife.of(serial).received("2023-08-01", "H09.12", "2023-09-0" + (1 + serial % 9)));
        }

        world.round();
        world.on("2023-10-03").round();

        assertThat(world.alerts()).isEmpty();
    }

    @Test
    void aKindThatIsSwitchedOffIsDecidedAndKeptQuiet() {
        world.jdbc().sql("""
                        insert into alert_switch (unit, kind, is_on)
                        values ('H09', 'DUE_TODAY', false), ('H09.12.3', 'DUE_TODAY', true)
                        """).update();
        world.tell(
                ToldLife.of(1).received("2023-10-02", "H09.12", "2023-10-16"),
                ToldLife.of(2).received("2023-10-02", "H09.12.3", "2023-10-16"),
                ToldLife.of(3).received("2023-10-02", "H09.12.30", "2023-10-16"));

        world.on("2023-10-16").round();

        assertThat(world.jdbc()
                        .sql("select unit from alert where kind = 'DUE_TODAY' and not muted")
                        .query(String.class)
                        .list())
                .containsExactly("H09.12.3");
        assertThat(world.alerts("DUE_TODAY")).hasSize(3);
    }

    private static Instant instant(String day) {
        return Instant.parse(day + "T03:00:00Z");
    }
}
