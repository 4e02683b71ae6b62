package vn.tiendo.query.alert.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.fixture.ToldLife;

/** Units of whose dossiers few are on time. */
class FigureAlertsTest {
    private final AlertWorld world = new AlertWorld(LocalDate.of(2023, 10, 2));

    @AfterEach
    void close() {
        world.close();
    }

    /** Ten dossiers, each due a day after the one before. */
    private void tenDossiers() {
        for (int serial = 1; serial <= 10; serial++) {
            world.tell(ToldLife.of(serial).received("2023-10-02", "H09.12", "2023-10-%02d".formatted(9 + serial)));
        }
    }

    @Test
    void eachThresholdIsToldOnceForTheUnitAndForThoseAboveIt() {
        tenDossiers();

        for (LocalDate day = LocalDate.of(2023, 10, 9);
                day.isBefore(LocalDate.of(2023, 10, 25));
                day = day.plusDays(1)) {
            world.on(day).round();
        }

        assertThat(world.alerts("UNIT_BELOW"))
                .containsExactlyInAnyOrder(
                        "UNIT_BELOW_70 H09 2023-10-14",
                        "UNIT_BELOW_70 H09.12 2023-10-14",
                        "UNIT_BELOW_50 H09 2023-10-16",
                        "UNIT_BELOW_50 H09.12 2023-10-16");
        assertThat(world.jdbc()
                        .sql("select data::text from alert where kind = 'UNIT_BELOW_70' and unit = 'H09'")
                        .query(String.class)
                        .single())
                .contains("\"received\": 10", "\"onTime\": 6", "\"onTimeRate\": \"0.6000\"");
    }

    @Test
    void aDayOnWhichNobodyLookedIsToldOfLater() {
        tenDossiers();

        world.on("2023-10-15").round();

        assertThat(world.alerts("UNIT_BELOW")).contains("UNIT_BELOW_70 H09.12 2023-10-14");
    }

    @Test
    void whatWasBadBeforeIsNotTold() {
        for (int serial = 1; serial <= 10; serial++) {
            world.tell(ToldLife.of(serial).received("2023-09-02", "H09.12", "2023-09-10"));
        }

        world.on("2023-10-03").round();

        assertThat(world.alerts()).isEmpty();
    }
}
