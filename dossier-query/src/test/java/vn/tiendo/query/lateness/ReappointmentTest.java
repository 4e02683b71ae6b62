package vn.tiendo.query.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.lateness.Reappointment.Apology;
import vn.tiendo.query.standing.Life;

class ReappointmentTest {
    @Test
    void whatWasNotReceivedWasNeverReappointed() {
        assertThat(Reappointment.of(DossierProgress.NONE, Life.VIETNAM)).isEmpty();
    }

    @Test
    void onlyNewDatesThatWereGivenByThemselvesCount() {
        assertThat(of(Life.received("02", "05")
                        .supplementRequested("03")
                        .resumed("04", "20")
                        .finished("05")))
                .isEmpty();
    }

    @Test
    void daysAreThoseOfTheZone() {
        // 23:30 of the 9th in Việt Nam, while it is still afternoon in Greenwich; 0:30 of the 12th, there the 11th
        assertThat(of(Life.received("02", "05").reappointed("09T23:30", "12T00:30", true)))
                .containsExactly(
                        new Reappointment(1, Life.day("09"), new AgencyCode("H09.12"), Life.day("12"), Apology.ISSUED));
    }

    @Test
    void theyAreNumberedInTheOrderOfJudgingWithTheApologyThatWasTold() {
        assertThat(of(Life.received("02", "05")
                        .reappointed("05", "10")
                        .reappointed("10", "15", false)
                        .reappointed("15", "20", true)))
                .extracting(given -> given.number() + " " + given.due() + " " + given.apology())
                .containsExactly("1 2023-10-10 NOT_SAID", "2 2023-10-15 NOT_ISSUED", "3 2023-10-20 ISSUED");
    }

    @Test
    void eachIsOfTheUnitThatHeldTheDossierJustThen() {
        assertThat(of(Life.received("02", "05")
                        .reappointed("05T08:00", "10")
                        .transferred("05T09:00", "H15")
                        .reappointed("05T10:00", "15")))
                .extracting(Reappointment::unit)
                .extracting(AgencyCode::value)
                .containsExactly("H09.12", "H15");
    }

    private static List<Reappointment> of(Life life) {
        return Reappointment.of(life.progress(), Life.VIETNAM);
    }
}
