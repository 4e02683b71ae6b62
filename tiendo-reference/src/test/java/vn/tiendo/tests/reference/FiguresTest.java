package vn.tiendo.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.tests.random.Events.processed;
import static vn.tiendo.tests.random.Events.received;
import static vn.tiendo.tests.random.Events.transferred;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.tests.random.Event;
import vn.tiendo.tests.reference.DayFigures.Place;

/** Worked by hand: how many, and what it is worth. */
class FiguresTest {

    private static final String ONE = "H09.12-231002-0001";
    private static final String TWO = "H09.12-231002-0002";
    private static final String THREE = "H09.1-231231-0003";

    private static final List<Event> TOLD = List.of(
            received(ONE).on("2023-10-02").due("2023-10-16"),
            processed(ONE).on("2023-10-09"),
            received(TWO).on("2023-11-01").due("2023-11-16"),
            transferred(TWO, "H10").on("2023-12-05"),
            received(THREE).on("2023-12-31").due("2024-01-16"));

    @Test
    void a_dossier_counts_in_every_unit_above_and_every_period_of_its_receipt() {
        assertThat(figures(TOLD.stream().limit(2), "2023-11-30").places())
                .containsExactlyInAnyOrder(
                        new Place("H09", "2023"),
                        new Place("H09", "2023-Q4"),
                        new Place("H09", "2023-10"),
                        new Place("H09.12", "2023"),
                        new Place("H09.12", "2023-Q4"),
                        new Place("H09.12", "2023-10"));
    }

    @Test
    void the_figures_of_a_unit_are_those_of_all_its_dossiers() {
        Progress progress = figures(TOLD.stream(), "2023-11-30").progress("H09", "2023");

        assertThat(progress)
                .isEqualTo(ExpectedProgress.of(
                        2, 1, 1, "10.00", Map.of(Standing.FINISHED_EARLY, 1L, Standing.OVERDUE, 1L)));
    }

    @Test
    void a_dossier_counts_with_its_receipt_date_for_the_unit_that_holds_it_on_that_day() {
        assertThat(figures(TOLD.stream(), "2023-12-04")
                        .progress("H10", "2023-11")
                        .received())
                .isZero();
        assertThat(figures(TOLD.stream(), "2023-12-05")
                        .progress("H10", "2023-11")
                        .received())
                .isOne();
        assertThat(figures(TOLD.stream(), "2023-12-05")
                        .progress("H09", "2023-11")
                        .received())
                .isZero();
    }

    @Test
    void a_unit_whose_code_only_begins_with_the_same_letters_is_another() {
        DayFigures figures = figures(TOLD.stream(), "2023-12-31");

        assertThat(figures.progress("H09.1", "2023").received()).isOne();
        assertThat(figures.progress("H0", "2023").received()).isZero();
    }

    @Test
    void a_period_holds_what_was_received_in_it_up_to_that_day() {
        assertThat(figures(TOLD.stream(), "2023-12-30")
                        .progress("H09.1", "2023-12")
                        .received())
                .isZero();
        assertThat(figures(TOLD.stream(), "2024-01-17")
                        .progress("H09.1", "2023-12")
                        .late())
                .isOne();
        assertThat(figures(TOLD.stream(), "2024-01-17")
                        .progress("H09.1", "2024")
                        .received())
                .isZero();
    }

    @Test
    void quarters_are_three_months() {
        assertThat(Stream.of("2024-01-01", "2024-03-31", "2024-04-01", "2024-06-30", "2024-09-30", "2024-10-01")
                        .map(day -> Periods.of(LocalDate.parse(day)).get(1)))
                .containsExactly("2024-Q1", "2024-Q1", "2024-Q2", "2024-Q2", "2024-Q3", "2024-Q4");
    }

    @Test
    void where_nothing_was_received_there_is_no_score() {
        assertThat(figures(TOLD.stream(), "2023-11-30").progress("H11", "2023"))
                .isEqualTo(ExpectedProgress.of(0, 0, 0, null, Map.of()));
    }

    @Test
    void the_score_is_rounded_half_up_once() {
        assertThat(Progress.score(1, 32)).isEqualTo("0.63");
        assertThat(Progress.score(2, 3)).isEqualTo("13.33");
        assertThat(Progress.score(1999, 2000)).isEqualTo("19.99");
        assertThat(Progress.score(3999, 4000)).isEqualTo("20.00");
        assertThat(Progress.score(0, 7)).isEqualTo("0.00");
        assertThat(Progress.score(7, 7)).isEqualTo("20.00");
    }

    private static DayFigures figures(Stream<Event> told, String asOf) {
        return Reference.portal766(told.map(Event::json).toList()).figures(LocalDate.parse(asOf));
    }
}
