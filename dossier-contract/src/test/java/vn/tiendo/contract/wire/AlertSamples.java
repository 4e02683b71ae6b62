package vn.tiendo.contract.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import vn.tiendo.contract.alert.Alert;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Period;

/** What somebody should look at. */
final class AlertSamples {
    private static final Instant NOW = Instant.parse("2023-10-30T00:00:02Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 30);
    private static final AgencyCode UNIT = new AgencyCode("H09.12");
    private static final AgencyCode PROVINCE = new AgencyCode("H09");
    private static final Period YEAR = Period.parse("2023");
    private static final DossierCode DOSSIER = new DossierCode(LifecycleSamples.DOSSIER);

    private AlertSamples() {}

    static Stream<Sample> all() {
        return Stream.concat(
                Stream.of(
                        sample("", new Alert.DueInThreeDays(DOSSIER, UNIT, LocalDate.of(2023, 11, 2), TODAY, 3)),
                        sample("", new Alert.DueToday(DOSSIER, UNIT, TODAY)),
                        sample(
                                "",
                                new Alert.BecameLate(DOSSIER, UNIT, TODAY, LocalDate.of(2023, 10, 29), Cause.AGENCY)),
                        sample(".fewest", new Alert.BecameLate(DOSSIER, UNIT, TODAY, null, Cause.SUSPENSION)),
                        sample("", new Alert.BackInTerm(DOSSIER, UNIT, TODAY, LocalDate.of(2023, 11, 8))),
                        sample(".fewest", new Alert.BackInTerm(DOSSIER, UNIT, TODAY, null))),
                Stream.of(
                        sample("", new Alert.IndexDropped(PROVINCE, TODAY, YEAR, "18.20", "18.75")),
                        sample("", new Alert.IndexFellThreeDays(PROVINCE, TODAY, YEAR, "18.20", "18.30")),
                        sample("", new Alert.UnitBelow70(UNIT, TODAY, YEAR, 100, 69, "0.6900")),
                        sample("", new Alert.UnitBelow50(UNIT, TODAY, YEAR, 100, 49, "0.4900"))));
    }

    private static Sample sample(String ending, Alert alert) {
        return FigureSamples.sample(
                alert.kind().wireName() + ending,
                Topics.DOSSIER_ALERTS,
                Envelope.of(
                        alert.id().toString(),
                        "/tiendo/dossier-query",
                        WireType.alert(alert.kind()),
                        alert.subject(),
                        NOW,
                        alert));
    }
}
