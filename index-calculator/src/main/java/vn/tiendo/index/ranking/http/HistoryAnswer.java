package vn.tiendo.index.ranking.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.ranking.PublishedIndex;
import vn.tiendo.index.ranking.PublishedRanking;
import vn.tiendo.index.ranking.Ranking;
import vn.tiendo.index.tally.TallyReading;

/**
 * One province day by day, as published and as known now.
 *
 * @param position the position in the event store that what is known includes
 * @param updatedAt when that became visible
 */
record HistoryAnswer(AgencyCode province, Period period, Book book, List<Day> items, long position, Instant updatedAt) {

    /**
     * One day.
     *
     * @param published null where nothing was published
     * @param difference known less published, null where nothing was published
     * @param changes the address, at dossier-query, of the facts that make the difference; null where the counts agree
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Day(
            LocalDate asOf,
            @Nullable Published published,
            Known known,
            @Nullable Difference difference,
            @Nullable String changes) {

        static Day of(Ranking ranking, Item known, @Nullable PublishedIndex published) {
            LocalDate asOf = ranking.reading().at().asOf();
            Known now = Known.of(ranking, known);
            if (published == null) {
                return new Day(asOf, null, now, null, null);
            }
            Difference difference = Difference.between(published.item(), known);
            return new Day(
                    asOf, Published.of(published), now, difference, difference.isNone() ? null : changes(published));
        }

        private static String changes(PublishedIndex published) {
            PublishedRanking ranking = published.ranking();
            String book = ranking.book().equals(Book.PORTAL_766) ? "" : "&book=" + ranking.book();
            return "/api/v1/units/%s/changes?period=%s&asOf=%s&sincePosition=%d&sinceFold=%d%s"
                    .formatted(
                            published.item().province(),
                            ranking.at().period(),
                            ranking.at().asOf(),
                            ranking.position(),
                            ranking.fold(),
                            book);
        }
    }

    /** The figures as they were published. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Published(
            long received,
            long onTime,
            long late,
            @Nullable String score,
            @Nullable Integer rank,
            String formula,
            @JsonProperty("final") boolean isFinal,
            Instant publishedAt,
            long sequence,
            long position) {
        static Published of(PublishedIndex published) {
            Item item = published.item();
            PublishedRanking ranking = published.ranking();
            return new Published(
                    item.received(),
                    item.onTime(),
                    item.late(),
                    item.score(),
                    item.rank(),
                    ranking.formula(),
                    ranking.isFinal(),
                    ranking.publishedAt(),
                    ranking.sequence(),
                    ranking.position());
        }
    }

    /** The figures as they are known now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Known(
            long received,
            long onTime,
            long late,
            @Nullable String score,
            @Nullable Integer rank,
            String formula) {
        static Known of(Ranking ranking, Item item) {
            return new Known(
                    item.received(),
                    item.onTime(),
                    item.late(),
                    item.score(),
                    item.rank(),
                    ranking.formula().version());
        }
    }

    /** How many more dossiers are known now than were published. */
    record Difference(long received, long onTime, long late) {
        static Difference between(Item published, Item known) {
            return new Difference(
                    known.received() - published.received(),
                    known.onTime() - published.onTime(),
                    known.late() - published.late());
        }

        private boolean isNone() {
            return received == 0 && onTime == 0 && late == 0;
        }
    }

    /**
     * Sets side by side.
     *
     * @param days what is known of each day
     * @param published what was published of some of them
     */
    static HistoryAnswer of(AgencyCode province, List<TallyReading> days, List<PublishedIndex> published) {
        Map<LocalDate, PublishedIndex> byDay = published.stream()
                .collect(Collectors.toMap(index -> index.ranking().at().asOf(), Function.identity()));
        TallyReading last = days.getLast();
        return new HistoryAnswer(
                province,
                last.at().period(),
                last.book(),
                days.stream()
                        .map(Ranking::of)
                        .map(ranking -> day(
                                province,
                                ranking,
                                byDay.get(ranking.reading().at().asOf())))
                        .toList(),
                last.fold().position(),
                last.fold().updatedAt());
    }

    private static Day day(AgencyCode province, Ranking ranking, @Nullable PublishedIndex published) {
        Item known = ranking.items().stream()
                .filter(item -> item.province().equals(province))
                .findFirst()
                .orElseThrow();
        return Day.of(ranking, known, published);
    }
}
