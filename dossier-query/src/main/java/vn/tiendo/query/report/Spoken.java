package vn.tiendo.query.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.ranking.Index766.Movement;
import vn.tiendo.query.report.WeeklyReport.Cleared;
import vn.tiendo.query.report.WeeklyReport.DueDay;
import vn.tiendo.query.report.WeeklyReport.LateBook;
import vn.tiendo.query.words.Words;

/** The report as a leader reads it aloud, in a minute. What is not known is said so, or not said. */
public final class Spoken {
    private static final int AGENCIES = 3;

    private final Words words;
    private final WeeklyReport report;

    public Spoken(Words words, WeeklyReport report) {
        this.words = words;
        this.report = report;
    }

    public String text() {
        return Stream.of(
                        index(),
                        indexChange(),
                        groups(),
                        Optional.of(progress()),
                        Optional.of(late()),
                        transferred(),
                        ofCleared(),
                        Optional.of(portal()),
                        causes(),
                        agencies(),
                        Optional.of(due()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Optional<String> index() {
        IndexOfWeek index = report.index();
        String day = words.day(report.week().to());
        return Optional.of(
                switch (index.state()) {
                    case WHOLE ->
                        words.say(
                                "said.index",
                                day,
                                report.name(),
                                words.points(Objects.requireNonNull(index.total())),
                                number(index.rank()),
                                number(index.provinces()));
                    case INCOMPLETE -> words.say("said.incomplete", day, report.name(), missing(index));
                    case NO_DATA -> words.say("said.noIndex", day, report.name());
                });
    }

    private String missing(IndexOfWeek index) {
        return words.list(index.missing().stream()
                .map(group -> words.say("group." + group))
                .toList());
    }

    private String number(@Nullable Integer number) {
        return number == null ? words.say("noData") : words.number(number);
    }

    private Optional<String> indexChange() {
        IndexOfWeek index = report.index();
        if (index.state() != IndexOfWeek.State.WHOLE) {
            return Optional.empty();
        }
        String points = index.totalChange();
        Integer places = index.rankChange();
        if (!index.hasBaseline() || points == null || places == null) {
            return Optional.of(words.say("said.noBaseline"));
        }
        boolean apart = new BigDecimal(points).signum() * Integer.signum(places) < 0;
        return Optional.of(words.say(
                apart ? "said.changeBut" : "said.change",
                words.day(LocalDate.parse(Objects.requireNonNull(index.baseline()))),
                words.pointsMoved("said.", points),
                words.placesMoved("said.", places)));
    }

    private Optional<String> groups() {
        List<String> moved = new ArrayList<>();
        moved.addAll(moved(Movement.UP, "said.groupUp"));
        moved.addAll(moved(Movement.DOWN, "said.groupDown"));
        int same = report.index().moved(Movement.SAME).size();
        if (same > 0) {
            moved.add(words.count("said.groupsSame", same));
        }
        return moved.isEmpty() ? Optional.empty() : Optional.of(words.say("said.groups", words.list(moved)));
    }

    private List<String> moved(Movement movement, String key) {
        return report.index().moved(movement).stream()
                .map(group -> words.say(
                        key,
                        words.say("group." + group.group())
                                .toLowerCase(words.language().locale()),
                        words.size(Objects.requireNonNull(group.change()))))
                .toList();
    }

    private String progress() {
        ProgressOfWeek progress = report.progress();
        if (progress.score() != null && progress.rank() != null) {
            return words.say(
                    "said.progress", words.points(progress.score()), progress.maximum(), words.number(progress.rank()));
        }
        String known = progress.known().score();
        return known == null
                ? words.say("said.progressNone")
                : words.say("said.progressNow", words.points(known), progress.maximum());
    }

    private String late() {
        LateBook late = report.late();
        return words.say(
                "said.late",
                words.count("said.opening", late.opening()),
                words.count("said.cleared", late.cleared().total()),
                words.count("said.entered", late.entered()),
                words.count("said.closing", late.closing()));
    }

    private Optional<String> transferred() {
        LateBook late = report.late();
        return late.transferredIn() + late.transferredOut() == 0
                ? Optional.empty()
                : Optional.of(words.say(
                        "said.transferred", words.number(late.transferredIn()), words.number(late.transferredOut())));
    }

    private Optional<String> ofCleared() {
        Cleared cleared = report.late().cleared();
        List<String> ways = new ArrayList<>();
        add(ways, "said.finished", cleared.finished());
        add(ways, "said.reappointed", cleared.reappointed());
        add(ways, "said.resumed", cleared.resumed());
        add(ways, "said.other", cleared.other());
        return ways.isEmpty() ? Optional.empty() : Optional.of(words.say("said.ofCleared", words.list(ways)));
    }

    private void add(List<String> said, String key, long count) {
        if (count > 0) {
            said.add(words.count(key, count));
        }
    }

    private String portal() {
        WeeklyReport.Difference difference = report.difference();
        String late = words.number(report.latePortal().closing());
        if (difference.provinceOnly() + difference.portalOnly() > 0) {
            return words.say(
                    "said.portal",
                    late,
                    words.number(difference.provinceOnly()),
                    words.number(difference.portalOnly()));
        }
        return words.say(report.late().closing() > 0 ? "said.portalSame" : "said.portalOnlySum", late);
    }

    private Optional<String> causes() {
        List<String> causes = new ArrayList<>();
        report.late().causes().stream()
                .sorted(Comparator.comparingLong(WeeklyReport.OfCause::closing).reversed())
                .forEach(cause -> add(causes, "said.cause." + cause.cause(), cause.closing()));
        return causes.isEmpty() ? Optional.empty() : Optional.of(words.say("said.causes", words.list(causes)));
    }

    private Optional<String> agencies() {
        List<String> worst = report.agencies().stream()
                .filter(agency -> agency.late() > 0)
                .limit(AGENCIES)
                .map(agency -> words.say("said.agency", agency.name(), words.number(agency.late())))
                .toList();
        return worst.isEmpty() ? Optional.empty() : Optional.of(words.say("said.agencies", words.list(worst)));
    }

    private String due() {
        WeeklyReport.Dues dues = report.dueNextWeek();
        if (dues.total() == 0) {
            return words.say("said.dueNone");
        }
        DueDay most = dues.days().stream()
                .max(Comparator.comparingLong(DueDay::count))
                .orElseThrow();
        return words.say(
                "said.due",
                words.count("said.dueCount", dues.total()),
                words.day("day.spoken", most.day()),
                words.number(most.count()));
    }
}
