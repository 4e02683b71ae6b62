package vn.tiendo.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.query.stream.WatcherTest.units;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Registration;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.Life;

class HoldersTest {
    private static final DossierCode CODE = new DossierCode("H57.1-231002-0001");

    private static JudgedDossier judged(DossierProgress before, DossierProgress after) {
        return new JudgedDossier(CODE, after, Judged.JUDGE.judge(before), Judged.JUDGE.judge(after));
    }

    @Test
    void areWhoHoldsItAndWhoEverDid() {
        DossierProgress moved =
                Life.received("02", "20").transferred("05", "H19.3").progress();

        assertThat(Holders.of(List.of(judged(moved, moved)))).isEqualTo(units("H09.12", "H19.3"));
    }

    /** A move was retracted. */
    @Test
    void areWhoHeldItByWhatWasKnownBefore() {
        DossierProgress moved =
                Life.received("02", "20").transferred("05", "H19.3").progress();
        DossierProgress stayed = Life.received("02", "20").progress();

        assertThat(Holders.of(List.of(judged(moved, stayed)))).isEqualTo(units("H09.12", "H19.3"));
    }

    @Test
    void areWhoHeldItForAnHour() {
        DossierProgress moved = Life.received("02", "20")
                .transferred("05T09:00", "H19.3")
                .transferred("05T10:00", "H19.4")
                .progress();

        assertThat(Holders.of(List.of(judged(moved, moved)))).isEqualTo(units("H09.12", "H19.3", "H19.4"));
    }

    @Test
    void areWhereItWasRegistered() {
        DossierProgress registered = new DossierProgress(
                new Registration(Instant.EPOCH, new AgencyCode("H44.2"), "1.1", null, null),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(Holders.of(List.of(judged(DossierProgress.NONE, registered))))
                .isEqualTo(units("H44.2"));
    }

    @Test
    void areWhoGaveItsCodeWhereNothingElseIsKnown() {
        assertThat(Holders.of(List.of(judged(DossierProgress.NONE, DossierProgress.NONE))))
                .isEqualTo(units("H57.1"));
    }
}
