package vn.tiendo.query.report.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.tiendo.query.report.IndexOfWeek;
import vn.tiendo.query.report.ProgressOfWeek;
import vn.tiendo.query.report.ReportWords;
import vn.tiendo.query.report.Spoken;
import vn.tiendo.query.report.WeeklyReport;
import vn.tiendo.query.report.WeeklyReport.LateBook;
import vn.tiendo.query.report.WeeklyReport.OfCause;

/** The report as an Excel file: figures are numbers, each with the address of its proof. */
final class ReportSheet {
    private static final String MAKER = "Tiendo";
    private static final String MAKER_VERSION = "1.0";

    private final WeeklyReport report;
    private final ReportWords words;
    private final String here;

    /** @param here where this service is found, without a slash at its end */
    ReportSheet(WeeklyReport report, ReportWords words, String here) {
        this.report = report;
        this.words = words;
        this.here = here;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, MAKER, MAKER_VERSION)) {
            summary(new Rows(book, words.say("sheet.summary"), here, 44, 16, 28, 12));
            groups(new Rows(book, words.say("sheet.groups"), here, 32, 12, 12, 12, 24, 12));
            late(new Rows(book, words.say("sheet.late"), here, 44, 18, 18, 12, 12));
            agencies(new Rows(book, words.say("sheet.agencies"), here, 44, 18, 12, 12, 12, 12, 16, 12, 12));
            due(new Rows(book, words.say("sheet.due"), here, 44, 18, 12));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void summary(Rows rows) {
        rows.title(words.say("title") + " · " + report.name());
        rows.add(words.say(
                "week", words.day(report.week().from()), words.day(report.week().to())));
        rows.add(new Spoken(words, report).text());
        rows.add();
        rows.head(words.say("sheet.figure"), words.say("sheet.value"), words.say("column.change"), proof());
        index(rows, report.index());
        progress(rows, report.progress());
        LateBook late = report.late();
        rows.add(words.say("flow.opening"), late.opening(), null, rows.link(late.openingList()));
        rows.add(words.say("flow.cleared"), late.cleared().total(), null, rows.link(late.proof()));
        rows.add(words.say("flow.entered"), late.entered(), null, rows.link(late.proof()));
        rows.add(words.say("flow.closing"), late.closing(), null, rows.link(late.closingList()));
        LateBook portal = report.latePortal();
        rows.add(
                words.say("flow.closing") + " · " + words.say("book." + portal.book()),
                portal.closing(),
                null,
                rows.link(portal.closingList()));
    }

    private String proof() {
        return words.say("column.proof");
    }

    private void index(Rows rows, IndexOfWeek index) {
        rows.add(
                words.say("figure.total"),
                points(index.total()),
                words.pointsMoved("", index.totalChange()),
                rows.link(index.proof()));
        rows.add(
                words.say("figure.rank"),
                orNoData(index.rank()),
                words.placesMoved("", index.rankChange()),
                rows.link(index.proof()));
    }

    private void progress(Rows rows, ProgressOfWeek progress) {
        rows.add(
                words.say("figure.progress"),
                points(progress.score()),
                words.pointsMoved("", progress.scoreChange()),
                rows.link(progress.rankingProof()));
        rows.add(
                words.say("figure.progress") + " · " + words.say("figure.rank"),
                orNoData(progress.rank()),
                words.placesMoved("", progress.rankChange()),
                rows.link(progress.rankingProof()));
    }

    private Object points(@Nullable String points) {
        return points == null ? words.say("noData") : new BigDecimal(points);
    }

    private Object orNoData(@Nullable Object value) {
        return value == null ? words.say("noData") : value;
    }

    private void groups(Rows rows) {
        rows.head(Stream.of("group", "points", "maximum", "rank", "change")
                .map(column -> words.say("column." + column))
                .toArray());
        for (IndexOfWeek.Group group : report.index().groups()) {
            rows.add(
                    words.say("group." + group.group()),
                    points(group.score()),
                    new BigDecimal(group.maximum()),
                    orNoData(group.rank()),
                    words.say("movement." + group.movement()),
                    group.change() == null ? null : new BigDecimal(group.change()));
        }
    }

    private void late(Rows rows) {
        LateBook ours = report.late();
        LateBook portal = report.latePortal();
        rows.head("", words.say("book." + ours.book()), words.say("book." + portal.book()));
        flow(ours)
                .forEach((key, count) ->
                        rows.add(words.say(key), count, flow(portal).get(key)));
        rows.add(proof(), rows.link(ours.proof()), rows.link(portal.proof()));
        rows.add();
        rows.head(words.say("section.causes"), words.say("book." + ours.book()), words.say("book." + portal.book()));
        for (int i = 0; i < ours.causes().size(); i++) {
            OfCause cause = ours.causes().get(i);
            OfCause there = portal.causes().get(i);
            rows.add(
                    words.say("cause." + cause.cause()),
                    cause.closing(),
                    there.closing(),
                    rows.link(cause.list()),
                    rows.link(there.list()));
        }
        rows.add();
        rows.head(
                words.say("section.difference"),
                words.say("difference.provinceOnly"),
                words.say("difference.portalOnly"),
                proof());
        report.difference()
                .classes()
                .forEach(some -> rows.add(
                        words.say("class." + some.explanation()),
                        some.provinceOnly(),
                        some.portalOnly(),
                        rows.link(some.list())));
    }

    private static Map<String, Long> flow(LateBook late) {
        Map<String, Long> flow = new LinkedHashMap<>();
        flow.put("flow.opening", late.opening());
        flow.put("flow.entered", late.entered());
        flow.put("flow.cleared", late.cleared().total());
        flow.put("flow.finished", late.cleared().finished());
        flow.put("flow.reappointed", late.cleared().reappointed());
        flow.put("flow.resumed", late.cleared().resumed());
        flow.put("flow.other", late.cleared().other());
        flow.put("flow.transferredIn", late.transferredIn());
        flow.put("flow.transferredOut", late.transferredOut());
        flow.put("flow.closing", late.closing());
        return flow;
    }

    private void agencies(Rows rows) {
        rows.head(
                words.say("column.agency"),
                words.say("column.code"),
                words.say("column.late"),
                words.say("column.entered"),
                words.say("column.cleared"),
                words.say("column.latePortal"),
                words.say("column.received", report.period().toString()),
                words.say("column.onTimeRate"),
                proof());
        report.agencies()
                .forEach(agency -> rows.add(
                        agency.name(),
                        agency.unit().value(),
                        agency.late(),
                        agency.entered(),
                        agency.cleared(),
                        agency.latePortal(),
                        agency.received(),
                        agency.onTimeRate() == null ? words.say("noData") : Rows.share(agency.onTimeRate()),
                        rows.link(agency.list())));
    }

    private void due(Rows rows) {
        WeeklyReport.Dues dues = report.dueNextWeek();
        rows.title(words.say("section.due", words.day(dues.from()), words.day(dues.to())));
        rows.add(words.say("forecast") + ". " + words.say("due.note"));
        rows.head(words.say("column.day"), words.say("column.count"), proof());
        dues.days().forEach(day -> rows.add(words.day(day.day()), day.count(), rows.link(day.list())));
        rows.add();
        rows.head(words.say("column.agency"), words.say("column.count"), proof());
        dues.agencies().forEach(agency -> rows.add(agency.name(), agency.count(), rows.link(agency.list())));
    }
}
