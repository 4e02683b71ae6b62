package vn.tiendo.query.report.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.lateness.BookDifference;
import vn.tiendo.query.lateness.DifferingDossiers;
import vn.tiendo.query.lateness.FlowsOfUnits;
import vn.tiendo.query.lateness.LateFlows;
import vn.tiendo.query.ranking.PublishedRankings;
import vn.tiendo.query.report.ReportPage;
import vn.tiendo.query.report.WeeklyReports;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.Rules;
import vn.tiendo.query.standing.ShownBooks;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitTree;

/** The weekly report: what it is put together from, and how it is written. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {
    @Bean
    WeeklyReports weeklyReports(
            PublishedRankings rankings,
            ProgressTally tally,
            LateFlows flows,
            DifferingDossiers differing,
            Rules rules,
            Backlog backlog,
            UnitTree tree,
            @Value("${tiendo.report.index-address}") String indexAddress) {
        BookDifference difference = new BookDifference(differing, rules::inForce);
        return new WeeklyReports(rankings, tally, new FlowsOfUnits(flows), difference, backlog, tree, indexAddress);
    }

    @Bean
    WeeklyReportController weeklyReportController(
            WeeklyReports reports, ReportPage page, ShownBooks books, UnitRegister units, Snapshot snapshot) {
        return new WeeklyReportController(reports, page, books, units, snapshot);
    }
}
