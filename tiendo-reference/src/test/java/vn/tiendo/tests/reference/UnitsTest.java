package vn.tiendo.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.tests.random.Events.processed;
import static vn.tiendo.tests.random.Events.received;
import static vn.tiendo.tests.random.Events.suspended;
import static vn.tiendo.tests.random.Events.transferred;
import static vn.tiendo.tests.reference.Given.DOSSIER;
import static vn.tiendo.tests.reference.Given.given;
import static vn.tiendo.tests.reference.Standing.FINISHED_EARLY;
import static vn.tiendo.tests.reference.Standing.IN_TERM;
import static vn.tiendo.tests.reference.Standing.WAITING;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.tests.random.Event;

/** Worked by hand: which unit holds a dossier. */
class UnitsTest {

    private static final Event RECEIVED = received(DOSSIER).on("2023-10-02").due("2023-10-16");

    @Test
    void a_transfer_moves_a_dossier_from_its_day_on() {
        given(
                        RECEIVED,
                        transferred(DOSSIER, "H09.13").on("2023-10-04"),
                        transferred(DOSSIER, "H10").on("2023-10-06"),
                        transferred(DOSSIER, "H09.12").on("2023-10-08"))
                .on("2023-10-03", IN_TERM)
                .heldBy("H09.12")
                .on("2023-10-04", IN_TERM)
                .heldBy("H09.13")
                .on("2023-10-06", IN_TERM)
                .heldBy("H10")
                .on("2023-10-08", IN_TERM)
                .heldBy("H09.12")
                .receivedOn("2023-10-02")
                .due("2023-10-16");
    }

    @Test
    void of_several_transfers_on_one_day_the_last_counts() {
        given(
                        RECEIVED,
                        transferred(DOSSIER, "H10").at("2023-10-04T02:00:00Z"),
                        transferred(DOSSIER, "H09.13").at("2023-10-04T03:00:00Z"))
                .on("2023-10-04", IN_TERM)
                .heldBy("H09.13");
    }

    @Test
    void a_suspended_dossier_moves_too() {
        given(
                        RECEIVED,
                        suspended(DOSSIER).on("2023-10-03"),
                        transferred(DOSSIER, "H10").on("2023-10-04"))
                .on("2023-10-04", WAITING)
                .heldBy("H10");
    }

    @Test
    void a_finished_dossier_stays() {
        given(
                        RECEIVED,
                        processed(DOSSIER).on("2023-10-04"),
                        transferred(DOSSIER, "H10").on("2023-10-05"))
                .on("2023-10-05", FINISHED_EARLY)
                .heldBy("H09.12");
    }

    @Test
    void codes_of_the_old_form_name_the_same_units() {
        given(
                        RECEIVED.agency("000.17.22.H56"),
                        transferred(DOSSIER, "000.00.00.H56").on("2023-10-04"))
                .on("2023-10-03", IN_TERM)
                .heldBy("H56.22.17")
                .on("2023-10-04", IN_TERM)
                .heldBy("H56");
    }

    @ParameterizedTest
    @CsvSource({
        "000.17.22.H56, H56.22.17",
        "000.00.00.H56, H56",
        "13.05.50.H15, H15.50.05.13",
        "0.H56, H56",
        "000.00.10.H56, H56.10",
        "000.00.SXD.H09, H09.SXD",
        "H56, H56",
        "H56.22.17, H56.22.17",
        "H09.SXD, H09.SXD",
        "WABO.0, WABO.0",
        "H56.000, H56.000"
    })
    void only_codes_that_begin_with_a_number_and_end_in_the_province_are_turned_round(String code, String unit) {
        assertThat(AgencyCode.normalised(code)).isEqualTo(unit);
    }

    @Test
    void a_unit_is_in_every_unit_above() {
        assertThat(AgencyCode.unitAndAbove("H15.50.05.13"))
                .containsExactly("H15", "H15.50", "H15.50.05", "H15.50.05.13");
    }
}
