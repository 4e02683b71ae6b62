package vn.tiendo.query.dashboard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.report.Bridge;
import vn.tiendo.query.words.Language;
import vn.tiendo.query.words.Words;

/** How pages say things. */
public final class PageWords extends Words {
    private static final int TENTH = 100;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int SERVER_ERRORS = 500;

    public PageWords(Language language) {
        super(language, "vn.tiendo.query.dashboard.words");
    }

    /** A period: the year 2026, quarter 4 of 2026, October 2026. */
    public String period(Period period) {
        String text = period.toString();
        int quarter = text.indexOf('Q');
        if (quarter > 0) {
            return say("period.quarter", text.substring(quarter + 1), text.substring(0, quarter - 1));
        }
        return text.contains("-") ? day("period.month", period.firstDay()) : say("period.year", text);
    }

    /** The name of a book; of one that nobody has named, its own. */
    public String book(Book book) {
        return named("book." + book).orElse(book.name());
    }

    /** A figure as it stands on pages, from its exact text; "no data" for null. */
    public String figure(FigureKind figure, @Nullable String value) {
        if (value == null) {
            return say("noData");
        }
        return switch (figure) {
            case SCORE -> exactPoints(value);
            case ON_TIME_RATE -> percent(value);
            case RECEIVED, ON_TIME, LATE, OVERDUE, FINISHED_LATE, IN_TERM, WAITING, FINISHED_EARLY, FINISHED_ON_TIME ->
                number(Long.parseLong(value));
        };
    }

    /** A score as it stands on pages. */
    public String score(@Nullable BigDecimal score) {
        return figure(FigureKind.SCORE, score == null ? null : score.toPlainString());
    }

    /** A score where there is little room: one decimal. */
    public String shortScore(@Nullable BigDecimal score) {
        return score == null ? "–" : decimal(score);
    }

    /** A share as it stands on pages. */
    public String rate(@Nullable BigDecimal rate) {
        return figure(FigureKind.ON_TIME_RATE, rate == null ? null : rate.toPlainString());
    }

    /** Points won or lost against a day, null where there is none to compare with. */
    public String pointsSince(@Nullable LocalDate baseline, @Nullable BigDecimal change) {
        return baseline == null || change == null
                ? say("noBaseline")
                : arrow(change.toPlainString()) + pointsMoved("", change.toPlainString());
    }

    /** Places won or lost against a day; nothing where there is none to compare with. */
    public String placesSince(@Nullable LocalDate baseline, @Nullable Integer change) {
        return baseline == null || change == null ? "" : arrow(change.toString()) + placesMoved("", change);
    }

    /** So many more or fewer, by the sign alone: +3, −5, 0. */
    public String signed(long change) {
        return (change > 0 ? "+" : change < 0 ? "−" : "") + number(Math.abs(change));
    }

    /** How a score comes about, with the numbers put in; "no data" where nothing was received. */
    public String howScored(UnitProgress progress) {
        ProgressCounts counts = progress.counts();
        return progress.score()
                .map(score -> say(
                        "formula.SCORE",
                        progress.formula().points().toPlainString(),
                        number(counts.onTime()),
                        number(counts.received()),
                        score(score)))
                .orElseGet(() -> say("noData"));
    }

    /** A formula with the numbers put in. */
    public String formula(Proof proof) {
        ProgressCounts counts = proof.progress().counts();
        String value = figure(proof.figure(), proof.value().orElse(null));
        return switch (proof.figure()) {
            case SCORE ->
                switch (proof) {
                    case Proof.OfUnit unit -> howScored(unit.progress());
                    case Proof.OfCountry all -> mean(all.country().scores(), value);
                };
            case ON_TIME_RATE -> say("formula.ON_TIME_RATE", number(counts.onTime()), number(counts.received()), value);
            case RECEIVED -> say("formula.RECEIVED", number(counts.onTime()), number(counts.late()), value);
            case ON_TIME, LATE, OVERDUE, FINISHED_LATE, IN_TERM, WAITING, FINISHED_EARLY, FINISHED_ON_TIME ->
                sum(proof, value);
        };
    }

    private String mean(List<BigDecimal> scores, String value) {
        BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return say("formula.mean", exactPoints(sum.toPlainString()), number(scores.size()), value);
    }

    private String sum(Proof proof, String value) {
        List<String> parts = proof.figure().standings().stream()
                .map(
                        standing -> number(FigureKind.of(standing)
                                        .count(proof.progress().counts())) + " " + inText(say("standing." + standing)))
                .toList();
        return parts.size() == 1 ? parts.getFirst() : String.join(" + ", parts) + " = " + value;
    }

    /** The standings in words, for whoever does not see the bar. */
    public String standings(ProgressCounts counts) {
        return list(counts.standings().entrySet().stream()
                .map(entry -> say("standing." + entry.getKey()) + " " + number(entry.getValue()))
                .toList());
    }

    /** The week of a unit in words, for whoever does not see the columns. */
    public String bridge(UnitView view) {
        Bridge.Stock week = Bridge.Stock.of(view.week().total());
        return say(
                "bridge.said",
                number(week.opening()),
                number(week.entered()),
                number(week.cleared()),
                number(week.closing()));
    }

    /** Some standings, as an address names them. */
    public String standingsNamed(String names) {
        return list(Stream.of(names.split(","))
                .map(name -> inText(say("standing." + name)))
                .toList());
    }

    /** What contradicts itself, one after another. */
    public String anomalies(List<Anomaly> anomalies) {
        return listOfSentences(
                anomalies.stream().map(anomaly -> say("anomaly." + anomaly)).toList());
    }

    /** What came of an act by hand, a sentence for each part of it. */
    public List<String> done(Outcome outcome) {
        Stream<String> counts =
                outcome.counts().entrySet().stream().map(part -> count("done." + part.getKey(), part.getValue()));
        Stream<String> others = outcome.others().entrySet().stream()
                .map(part -> count("done." + part.getKey(), part.getValue().count(), several(part.getValue())));
        return Stream.concat(counts, others).toList();
    }

    private String several(Outcome.Several some) {
        return some.goesOn() ? String.join(", ", some.first()) + ", …" : list(some.first());
    }

    /** Why an event could not be used; of a reason that nobody has named, its own name. */
    public String refused(String code) {
        return named("refused." + code).orElse(code);
    }

    /** What to do about it; nothing of a reason that nobody has named. */
    public String mended(String code) {
        return named("mended." + code).orElse("");
    }

    /** Why a fact was taken back, as it was told. */
    public String retraction(String reason) {
        return named("retraction." + reason).orElse(reason);
    }

    /** How long ago, in whole days or hours. */
    public String age(Duration age) {
        return age.toDays() > 0 ? count("age.days", age.toDays()) : count("age.hours", age.toHours());
    }

    /** How a part of the service is; of a status that nobody has named, its own name. */
    public String status(String status) {
        return named("status." + status).orElse(status);
    }

    /** A part of the service; of one that nobody has named, its own name. */
    public String part(String name) {
        return named("health." + name).orElse(name);
    }

    /**
     * What a part of the service says of itself, of a feed of it where one is named first; by its own name where nobody else
     * has named it.
     */
    public String detail(String name) {
        int end = name.indexOf(' ');
        String feed = end < 0 ? "" : name.substring(0, end);
        return named("feed." + feed)
                .map(it -> it + " · " + detail(name.substring(end + 1)))
                .or(() -> named("detail." + name))
                .orElse(name);
    }

    /** What went wrong, by its status. */
    public String problem(int status) {
        return named("problem." + status)
                .orElseGet(() -> say(status < SERVER_ERRORS ? "problem.asked" : "problem.ours"));
    }

    /** What to do about it. */
    public String remedy(int status) {
        return named("remedy." + status).orElseGet(() -> say(status < SERVER_ERRORS ? "remedy.asked" : "remedy.ours"));
    }

    /** A moment, to the second. */
    public String moment(Instant instant, ZoneId zone) {
        ZonedDateTime at = instant.atZone(zone);
        return say("moment", day(at.toLocalDate()), day("moment.time", at));
    }

    /** How far behind figures are: in tenths of a second, or in whole minutes. */
    public String behind(Duration behind) {
        long tenths = Math.max(0, behind.toMillis()) / TENTH;
        return behind.compareTo(LONG) < 0
                ? say("behind.seconds", decimal(BigDecimal.valueOf(tenths, 1)))
                : count("behind.minutes", behind.toMinutes());
    }
}
