package vn.tiendo.index.publication;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.index.ranking.Movements;
import vn.tiendo.index.ranking.PublishedRanking;
import vn.tiendo.index.ranking.PublishedRankings;
import vn.tiendo.index.ranking.Ranking;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.index.tally.VisibleFold;

/** Decides what is published of a period on a day: what is told on the topics in one book, and what is kept in each. */
final class RankingNews {
    /** The book that is told on the topics. */
    static final Book TOLD = Book.PORTAL_766;

    private final Tally tally;
    private final Publications publications;
    private final PublishedRankings rankings;
    private final JsonText json;

    RankingNews(Tally tally, Publications publications, PublishedRankings rankings, JsonText json) {
        this.tally = tally;
        this.publications = publications;
        this.rankings = rankings;
        this.json = json;
    }

    /** Publishes what is known, where it is new, while nothing is frozen. */
    void tell(PeriodOnDay at, Instant now) {
        decide(at, false, null, now);
    }

    /**
     * Publishes what is known for the last time, in every book that is kept. What is frozen already stays as it is.
     *
     * @param signature who has it frozen, null where its day is over
     */
    void freeze(PeriodOnDay at, @Nullable Signature signature, Instant now) {
        for (Book book : tally.books()) {
            boolean frozen =
                    rankings.find(book, at).filter(PublishedRanking::isFinal).isPresent();
            if (!frozen && book.equals(TOLD)) {
                decide(at, true, signature, now);
            } else if (!frozen) {
                keep(Ranking.of(tally.read(book, at)), 1, true, signature, now);
            }
        }
    }

    private void decide(PeriodOnDay at, boolean isFinal, @Nullable Signature signature, Instant now) {
        Ranking known = Ranking.of(tally.read(TOLD, at));
        ProvinceRanking ranking = moved(known.published(0, isFinal), at);
        Map<String, Publication> before = new HashMap<>();
        publications.last(at).forEach(last -> before.put(last.topic() + "/" + last.key(), last));
        List<Publication> news = Draft.of(ranking).stream()
                .flatMap(draft -> draft.after(before.get(draft.topic() + "/" + draft.key()), json, now).stream())
                .toList();
        publications.decide(news, now);
        sequence(news, before, ranking).ifPresent(sequence -> keep(known, sequence, isFinal, signature, now));
    }

    /** Against the ranking of a week before, where it says anything. */
    private ProvinceRanking moved(ProvinceRanking ranking, PeriodOnDay at) {
        return rankings.last(TOLD, Movements.usualBaseline(at))
                .filter(baseline -> Movements.comparable(ranking, baseline))
                .map(baseline -> Movements.against(ranking, baseline))
                .orElse(ranking);
    }

    /** That of the message about the whole ranking. */
    private static Optional<Long> sequence(
            List<Publication> news, Map<String, Publication> before, ProvinceRanking ranking) {
        return news.stream()
                .filter(publication -> publication.topic().equals(Topics.PROVINCE_RANKING))
                .findFirst()
                .or(() -> Optional.ofNullable(before.get(Topics.PROVINCE_RANKING + "/" + ranking.key())))
                .map(Publication::sequence);
    }

    private void keep(Ranking ranking, long sequence, boolean isFinal, @Nullable Signature signature, Instant now) {
        VisibleFold fold = ranking.reading().fold();
        PublishedRanking how = new PublishedRanking(
                ranking.reading().book(),
                ranking.reading().at(),
                ranking.formula().version(),
                ranking.nationalText(),
                fold.fold(),
                fold.position(),
                fold.through(),
                sequence,
                isFinal,
                now,
                signature == null ? null : signature.by(),
                signature == null ? null : signature.reason());
        rankings.keep(how, ranking.items());
    }
}
