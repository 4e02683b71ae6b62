package vn.tiendo.index.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.TallyReading;

/** Rankings that are published as long as a test runs. */
public final class RankingsInMemory implements PublishedRankings {
    private final Map<Of, Kept> kept = new LinkedHashMap<>();

    private record Of(Book book, PeriodOnDay at) {}

    private record Kept(PublishedRanking how, List<Item> items) {}

    /** Publishes the ranking of what is counted. */
    public void publish(TallyReading counted, long sequence, boolean isFinal) {
        Ranking ranking = Ranking.of(counted);
        PublishedRanking how = new PublishedRanking(
                counted.book(),
                counted.at(),
                ranking.formula().version(),
                ranking.nationalText(),
                counted.fold().fold(),
                counted.fold().position(),
                counted.fold().through(),
                sequence,
                isFinal,
                Instant.EPOCH,
                null,
                null);
        keep(how, ranking.items());
    }

    @Override
    public Optional<ProvinceRanking> last(Book book, PeriodOnDay at) {
        return Optional.ofNullable(kept.get(new Of(book, at)))
                .map(found -> new ProvinceRanking(
                        at.period(),
                        at.asOf(),
                        book,
                        found.items(),
                        found.how().national(),
                        null,
                        found.how().formula(),
                        ProvinceRanking.NO_BASELINE,
                        found.how().sequence(),
                        found.how().isFinal(),
                        found.how().fold(),
                        found.how().position()));
    }

    @Override
    public Optional<PublishedRanking> find(Book book, PeriodOnDay at) {
        return Optional.ofNullable(kept.get(new Of(book, at))).map(Kept::how);
    }

    @Override
    public Map<PeriodOnDay, Boolean> finals(Book book, Collection<PeriodOnDay> days) {
        return rankings()
                .filter(how -> how.book().equals(book) && days.contains(how.at()))
                .collect(Collectors.toMap(PublishedRanking::at, PublishedRanking::isFinal));
    }

    @Override
    public Set<PeriodOnDay> unfinishedSince(Book book, LocalDate day) {
        return rankings()
                .filter(how -> how.book().equals(book) && !how.isFinal())
                .map(PublishedRanking::at)
                .filter(at -> !at.asOf().isBefore(day))
                .collect(Collectors.toSet());
    }

    @Override
    public List<PublishedRanking> between(LocalDate from, LocalDate to) {
        return rankings()
                .filter(how ->
                        !how.at().asOf().isBefore(from) && !how.at().asOf().isAfter(to))
                .sorted(Comparator.comparing((PublishedRanking how) -> how.at().asOf())
                        .thenComparing(how -> how.at().period().toString())
                        .thenComparing(how -> how.book().name()))
                .toList();
    }

    @Override
    public List<PublishedIndex> of(AgencyCode province, Book book, Period period, LocalDate from, LocalDate to) {
        return kept.values().stream()
                .filter(found -> between(from, to).contains(found.how()))
                .filter(found -> found.how().book().equals(book)
                        && found.how().at().period().equals(period))
                .sorted(Comparator.comparing(found -> found.how().at().asOf()))
                .flatMap(found -> found.items().stream()
                        .filter(item -> item.province().equals(province))
                        .map(item -> new PublishedIndex(found.how(), item)))
                .toList();
    }

    @Override
    public void keep(PublishedRanking ranking, List<Item> items) {
        kept.merge(
                new Of(ranking.book(), ranking.at()),
                new Kept(ranking, items),
                (before, next) -> before.how().isFinal()
                                || before.how().sequence() >= next.how().sequence()
                        ? before
                        : next);
    }

    private Stream<PublishedRanking> rankings() {
        return kept.values().stream().map(Kept::how);
    }
}
