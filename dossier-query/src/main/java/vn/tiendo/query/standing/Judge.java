package vn.tiendo.query.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.Step;

/**
 * Tells from the facts of a dossier where it stands on every day, in every book that is counted.
 *
 * @param zone whose local date is the day of an instant
 */
public record Judge(Books books, ZoneId zone, FirstPromise promise, CauseRules causes) {
    /** The timelines of all books; those that agree are one. Empty for a dossier that is not counted. */
    public List<CountedTimeline> judge(DossierProgress progress) {
        Map<StandingTimeline, Integer> bits = new LinkedHashMap<>();
        for (BookRules rules : books.rules()) {
            bits.merge(timeline(rules, progress), books.bit(rules.book()), (some, more) -> some | more);
        }
        bits.remove(StandingTimeline.NOT_COUNTED);
        return bits.entrySet().stream()
                .map(entry -> new CountedTimeline(entry.getValue(), entry.getKey()))
                .toList();
    }

    /** The timeline of one book. */
    public StandingTimeline timeline(BookRules rules, DossierProgress progress) {
        Receipt receipt = progress.receipt();
        if (receipt == null) {
            return StandingTimeline.NOT_COUNTED;
        }
        DueClock clock = rules.start(promise.at(receipt), promise.hours(receipt));
        TimelineWriter writer =
                new TimelineWriter(progress, causes, classified(progress), clock, receipt.agency(), day(receipt.at()));
        for (Step step : progress.course()) {
            writer.next(step, day(step.at()));
        }
        return writer.timeline();
    }

    private NavigableSet<LocalDate> classified(DossierProgress progress) {
        return progress.classifications().stream()
                .map(classification -> day(classification.at()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
