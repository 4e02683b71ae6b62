package vn.tiendo.query.report;

import java.util.Arrays;
import java.util.List;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.lateness.BookDifference;
import vn.tiendo.query.lateness.BookPair;
import vn.tiendo.query.lateness.DifferenceCount;
import vn.tiendo.query.lateness.FlowsOfUnits;
import vn.tiendo.query.lateness.RuleClass;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.ranking.PublishedRankings;
import vn.tiendo.query.report.WeeklyReport.Difference;
import vn.tiendo.query.report.WeeklyReport.OfClass;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.UnitRegistry;
import vn.tiendo.query.unit.UnitTree;

/**
 * Puts weekly reports together; within a snapshot, so that their figures belong together.
 *
 * @param indexAddress where the index calculator is found, without a slash at its end
 */
public record WeeklyReports(
        PublishedRankings rankings,
        ProgressTally tally,
        FlowsOfUnits flows,
        BookDifference difference,
        Backlog backlog,
        UnitTree tree,
        String indexAddress) {
    /**
     * The report of a week.
     *
     * @param province one on the last day of the week
     * @param week that has ended
     * @param books those that are counted, the books of province and portal among them
     */
    public WeeklyReport of(AgencyCode province, Week week, UnitRegistry registry, Books books) {
        Addresses addresses = new Addresses(province, week, indexAddress);
        Whose whose = Whose.of(province, week.to(), registry, tree, Addresses.OURS);
        LateBooks ours = LateBooks.of(Addresses.OURS, whose, flows, addresses);
        LateBooks portal = LateBooks.of(Addresses.PORTAL, whose, flows, addresses);
        return new WeeklyReport(
                province,
                whose.name(province),
                week,
                week.period(),
                IndexOfWeek.of(rankings.index(week.to()), province, addresses.wholeIndex()),
                progress(whose, addresses),
                ours.of(province),
                portal.of(province),
                difference(whose, books, addresses),
                new Agencies(whose, ours, portal, tally, addresses).worstFirst(),
                new Forecast(whose, backlog, addresses).dues());
    }

    /** Whether all that a report tells of is counted. */
    public boolean canBeOf(Books counted) {
        return counted.all().containsAll(List.of(Addresses.OURS, Addresses.PORTAL));
    }

    private ProgressOfWeek progress(Whose whose, Addresses addresses) {
        Week week = addresses.week();
        ProgressCounts counts = tally.stock(Addresses.PORTAL, whose.extent(whose.province()), week.period(), week.to());
        return ProgressOfWeek.of(
                rankings.ranking(week.period(), week.to()),
                whose.province(),
                UnitProgress.on(week.to(), counts),
                addresses);
    }

    private Difference difference(Whose whose, Books books, Addresses addresses) {
        BookPair pair = new BookPair(of(Addresses.OURS, books), of(Addresses.PORTAL, books));
        BookDifference.Selection open = new BookDifference.Selection(pair, whose.day(), null, true);
        DifferenceCount count = difference.count(open, whose.extent(whose.province()));
        List<OfClass> classes = Arrays.stream(RuleClass.values())
                .map(explanation -> new OfClass(
                        explanation,
                        count.lateInOne(explanation),
                        count.lateInOther(explanation),
                        addresses.difference(explanation)))
                .filter(ofClass -> ofClass.provinceOnly() + ofClass.portalOnly() > 0)
                .toList();
        return new Difference(
                classes.stream().mapToLong(OfClass::provinceOnly).sum(),
                classes.stream().mapToLong(OfClass::portalOnly).sum(),
                classes,
                addresses.difference());
    }

    private static BookPair.Of of(Book book, Books books) {
        return books.rules().stream()
                .filter(rules -> rules.book().equals(book))
                .flatMap(rules -> rules.choices().stream())
                .map(choices -> new BookPair.Of(book, choices))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not counted: " + book));
    }
}
