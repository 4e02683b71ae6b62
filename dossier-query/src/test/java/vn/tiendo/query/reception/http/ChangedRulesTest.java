package vn.tiendo.query.reception.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.LateStatement;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.DossierProgress.Registration;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.catalogue.Procedure;
import vn.tiendo.query.fixture.RuledDossiers;
import vn.tiendo.query.rules.Amending;
import vn.tiendo.query.rules.Amendment;
import vn.tiendo.query.rules.RuleChange;

/** What is kept beside the standings follows the rules too: the make-up Saturday 4 May 2024 is taken back. */
class ChangedRulesTest {
    private static final AgencyCode AGENCY = new AgencyCode("H09.12");
    private static final ProcessingTime TWO_DAYS = new ProcessingTime(2, ProcessingTime.Unit.WORKING_DAYS);
    private static final RuleChange NO_DAY_OFF_AND_NONE_WORKED = new RuleChange.CalendarYear(Year.of(2024), List.of());

    private final RuledDossiers dossiers = new RuledDossiers(LocalDate.of(2024, 5, 5));

    @BeforeEach
    void givenARegistrationAndALateStatement() {
        dossiers.tell(
                "H09.12-240503-0001",
                new DossierProgress(
                        new Registration(Instant.parse("2024-05-03T08:00:00Z"), AGENCY, "1.001193", null, null),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        dossiers.tell(
                "H09.12-240502-0002",
                new DossierProgress(
                        null,
                        new Receipt(
                                Instant.parse("2024-05-02T02:00:00Z"),
                                AGENCY,
                                "1.001193",
                                Channel.POST,
                                null,
                                TWO_DAYS),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new LateStatement(Instant.parse("2024-05-05T02:00:00Z"), null)),
                        List.of()));
    }

    @AfterEach
    void close() {
        dossiers.close();
    }

    @Test
    void theDeadlineOfWhatWasNeverReceivedMovesWithTheCalendar() {
        assertThat(registration("/deadline")).isEqualTo("2024-05-04T08:00:00Z");
        assertThat(registration("/state")).isEqualTo("WAITING_LATE");

        amend(NO_DAY_OFF_AND_NONE_WORKED);

        assertThat(registration("/deadline")).isEqualTo("2024-05-06T08:00:00Z");
        assertThat(registration("/state")).isEqualTo("WAITING_IN_TIME");
    }

    @Test
    void whatSystemsSaidIsSetAgainstTheNewRules() {
        assertThat(anomalies("SAID_LATE_BUT_IN_TERM")).isEqualTo("0");

        amend(NO_DAY_OFF_AND_NONE_WORKED);

        assertThat(anomalies("SAID_LATE_BUT_IN_TERM")).isEqualTo("1");
        assertThat(dossiers.server().get("/api/v1/dossiers/H09.12-240502-0002").jsonAt("/anomalies"))
                .isEqualTo("[\"SAID_LATE_BUT_IN_TERM\"]");
    }

    @Test
    void aCatalogueMakesTheOthersUnknown() {
        assertThat(anomalies("UNKNOWN_PROCEDURE")).isEqualTo("0");

        amend(catalogue("2.000889"));
        assertThat(anomalies("UNKNOWN_PROCEDURE")).isEqualTo("1");
        assertThat(dossiers.server()
                        .get("/api/v1/dossiers?unit=H09.12&anomaly=UNKNOWN_PROCEDURE")
                        .at("/items/0/code"))
                .isEqualTo("H09.12-240502-0002");

        amend(catalogue("1.001193"));
        assertThat(anomalies("UNKNOWN_PROCEDURE")).isEqualTo("0");
    }

    private static RuleChange catalogue(String procedure) {
        return new RuleChange.WholeCatalogue(Catalogue.of(
                List.of(new Procedure(procedure, "name", "field", TWO_DAYS, LocalDate.of(2020, 1, 1), null))));
    }

    private void amend(RuleChange change) {
        dossiers.bean(Amending.class).enact(new Amendment(change, "an operator", null, null));
    }

    private String registration(String field) {
        return dossiers.server().get("/api/v1/units/H09.12/reception/dossiers").at("/items/0" + field);
    }

    private String anomalies(String kind) {
        return dossiers.server().get("/api/v1/units/H09/anomalies").at("/counts/" + kind);
    }
}
