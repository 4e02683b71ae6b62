package vn.tiendo.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.dashboard.UnitBelow.Part;
import vn.tiendo.query.progress.UnitProgress;

class MoverTest {
    private static final LocalDate DAY = LocalDate.of(2023, 10, 30);

    private static Part part(String code, UnitProgress before, UnitProgress now) {
        return new Part(new AgencyCode(code), code, now, before);
    }

    private static UnitProgress figures(long onTime, long late) {
        return UnitProgress.on(
                DAY,
                new ProgressCounts(Map.of(TallyState.FINISHED_ON_TIME, onTime, TallyState.FINISHED_LATE_AGENCY, late)));
    }

    private static Stream<String> said(List<Mover> movers) {
        return movers.stream().map(mover -> {
            Part part = mover.part();
            return "%s %s received %d late %d"
                    .formatted(
                            part == null ? "others" : part.name(),
                            mover.points().toPlainString(),
                            mover.received(),
                            mover.late());
        });
    }

    @Test
    void eachPartMovedTheScoreBySoMuchMoreOrLessThanNewDossiersUsuallyDo() {
        Part whole = part("H09", figures(18, 2), figures(23, 4));
        Part grown = part("H09.1", figures(10, 0), figures(15, 0));
        Part late = part("H09.2", figures(8, 2), figures(8, 4));
        assertThat(said(Mover.of(whole, List.of(grown, late))))
                .containsExactly("H09.2 -1.33 received 2 late 2", "H09.1 0.37 received 5 late 0");
    }

    @Test
    void togetherTheyGiveTheWholeChange() {
        Part whole = part("H09", figures(900, 100), figures(1_000, 100));
        List<Part> parts = IntStream.range(0, 9)
                .mapToObj(unit -> part("H09." + unit, figures(90, 10), figures(90 + unit, 10)))
                .toList();
        List<Mover> movers = Mover.of(whole, parts);
        assertThat(said(movers.subList(5, 6))).containsExactly("others 0.13 received 70 late 0");
        BigDecimal change = whole.now()
                .score()
                .orElseThrow()
                .subtract(whole.before().score().orElseThrow());
        BigDecimal sum = movers.stream().map(Mover::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.subtract(change).abs()).isLessThanOrEqualTo(new BigDecimal("0.03"));
        assertThat(movers.stream().mapToLong(Mover::received).sum()).isEqualTo(100);
    }

    @Test
    void whatDidNotChangeMovedNothing() {
        Part same = part("H09", figures(18, 2), figures(18, 2));
        assertThat(Mover.of(same, List.of(same))).isEmpty();
    }

    @Test
    void nothingIsComparedWithNothing() {
        Part anew = part("H09", figures(0, 0), figures(18, 2));
        assertThat(Mover.of(anew, List.of(anew))).isEmpty();
    }
}
