package vn.tiendo.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.dashboard.LifeLine.Judgement;
import vn.tiendo.query.dashboard.LifeLine.Lane;
import vn.tiendo.query.dashboard.LifeLine.Piece;
import vn.tiendo.query.dashboard.LifeLine.Span;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

class LifeLineTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);
    private static final AgencyCode UNIT = new AgencyCode("H09.12");

    private static Stretch stretch(String from, TallyState state, @Nullable String due) {
        return new Stretch(LocalDate.parse(from), state, UNIT, due == null ? null : LocalDate.parse(due));
    }

    private static Optional<LifeLine> life(String asOf, Stretch... stretches) {
        Judgement judgement = new Judgement(Book.PORTAL_766, new StandingTimeline(List.of(stretches)));
        return LifeLine.of(
                List.of(judgement), LocalDate.parse(asOf), TODAY, day -> day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    @Test
    void aFinishedLifeEndsAWhileAfterItsFinish() {
        LifeLine life = life(
                        "2023-12-31",
                        stretch("2023-10-02", TallyState.IN_TERM, "2023-10-09"),
                        stretch("2023-10-05", TallyState.FINISHED_EARLY, "2023-10-09"))
                .orElseThrow();
        assertThat(life.first()).isEqualTo("2023-10-02");
        assertThat(life.last()).isEqualTo("2023-10-12");
        Lane lane = life.lanes().getFirst();
        assertThat(lane.pieces()).extracting(Piece::to).containsExactly(day("2023-10-04"), day("2023-10-12"));
        assertThat(lane.pieces().getLast().x()).isEqualByComparingTo("272.7");
        assertThat(lane.due()).isEqualByComparingTo("727.3");
        assertThat(life.closed()).hasSize(1);
        assertThat(life.now()).isNull();
    }

    @Test
    void anOpenOneIsShownUpToTheDayOfTheReader() {
        LifeLine life = life(
                        "2023-10-30",
                        stretch("2023-10-02", TallyState.IN_TERM, "2023-10-09"),
                        stretch("2023-10-10", TallyState.OVERDUE_AGENCY, "2023-10-09"))
                .orElseThrow();
        assertThat(life.last()).isEqualTo("2023-11-02");
        assertThat(life.now()).isEqualByComparingTo("906.3");
    }

    @Test
    void whatAnOpenDossierWillBeIsAForecast() {
        Judgement judgement = new Judgement(
                Book.PORTAL_766,
                new StandingTimeline(List.of(
                        stretch("2023-10-02", TallyState.IN_TERM, "2023-10-09"),
                        stretch("2023-10-10", TallyState.OVERDUE_AGENCY, "2023-10-09"))));
        LifeLine life = LifeLine.of(List.of(judgement), day("2023-10-01"), day("2023-10-04"), _ -> true)
                .orElseThrow();
        assertThat(life.lanes().getFirst().pieces()).extracting(Piece::forecast).containsExactly(false, true);
        assertThat(life.forecast()).isEqualTo(new Span(new BigDecimal("250.0"), new BigDecimal("750.0")));
    }

    @Test
    void ofADossierThatIsFinishedAllIsKnown() {
        LifeLine life = life(
                        "2023-10-03",
                        stretch("2023-10-02", TallyState.IN_TERM, "2023-10-09"),
                        stretch("2023-10-05", TallyState.FINISHED_EARLY, "2023-10-09"))
                .orElseThrow();
        assertThat(life.lanes().getFirst().pieces()).extracting(Piece::forecast).containsExactly(false, false);
        assertThat(life.forecast()).isNull();
    }

    @Test
    void whereThereIsNoDueDateThereIsNoFlag() {
        Lane lane = life("2023-10-30", stretch("2023-10-02", TallyState.IN_TERM, null))
                .orElseThrow()
                .lanes()
                .getFirst();
        assertThat(lane.due()).isNull();
        assertThat(lane.pieces()).hasSize(1);
    }

    @Test
    void ofALongLifeClosedDaysAreNotShown() {
        assertThat(life("2024-10-30", stretch("2023-10-02", TallyState.IN_TERM, null))
                        .orElseThrow()
                        .closed())
                .isEmpty();
    }

    @Test
    void whatWasNotReceivedHasNone() {
        assertThat(life("2023-10-30")).isEmpty();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
