package vn.tiendo.query.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.lateness.LateFlow.Part;
import vn.tiendo.query.lateness.Movement;
import vn.tiendo.query.report.WeeklyReport.Agency;
import vn.tiendo.query.tally.ProgressTally;

/** The agencies of a province, the worst first: by what is late now, then by what became late, then by the rate. */
record Agencies(Whose whose, LateBooks ours, LateBooks portal, ProgressTally tally, Addresses addresses) {
    /** A rate of two decimals before the point and four after has the same order as text as it has as a number. */
    private static final Comparator<Agency> WORST_FIRST = Comparator.comparingLong(Agency::late)
            .thenComparingLong(Agency::entered)
            .thenComparingLong(Agency::latePortal)
            .reversed()
            .thenComparing(Agency::onTimeRate, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Agency::unit);

    List<Agency> worstFirst() {
        return whose.agencies().stream()
                .map(this::agency)
                .filter(Agencies::hasSomethingToTell)
                .sorted(WORST_FIRST)
                .toList();
    }

    private static boolean hasSomethingToTell(Agency agency) {
        return agency.received() + agency.late() + agency.entered() + agency.cleared() + agency.latePortal() > 0;
    }

    private Agency agency(AgencyCode unit) {
        Part late = ours.total(unit);
        ProgressCounts counts = tally.stock(
                Addresses.PORTAL,
                whose.extent(unit),
                addresses.week().period(),
                addresses.week().to());
        return new Agency(
                unit,
                whose.name(unit),
                late.closing(),
                late.count(Movement.ENTERED),
                LateBooks.cleared(late).total(),
                portal.total(unit).closing(),
                counts.received(),
                counts.onTime(),
                ScoreFormula.onTimeRate(counts.onTime(), counts.received())
                        .map(BigDecimal::toPlainString)
                        .orElse(null),
                addresses.overdue(unit, Addresses.OURS, addresses.week().to()),
                addresses.flow(unit, Addresses.OURS),
                addresses.progress(unit));
    }
}
