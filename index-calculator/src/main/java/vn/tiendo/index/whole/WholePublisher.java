package vn.tiendo.index.whole;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.contract.wire.WireType;
import vn.tiendo.index.publication.JsonText;
import vn.tiendo.index.publication.Publication;
import vn.tiendo.index.publication.Publications;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.index.tally.TallyChanges;
import vn.tiendo.index.whole.WholeDays.Due;

/**
 * Decides what is to be told of the whole index, of the days for which scores were told. Only days are looked at whose
 * scores, ranking or baseline changed, and only some of them at once. What is told as final is never told again.
 */
public final class WholePublisher {
    private static final String SOURCE = "/tiendo/index-calculator";
    /** Days worked out in one transaction. */
    private static final int BATCH = 20;

    private final WholeIndexes indexes;
    private final WholeDays days;
    private final Tally tally;
    private final Publications publications;
    private final JsonText json;

    public WholePublisher(WholeIndexes indexes, WholeDays days, Tally tally, Publications publications, JsonText json) {
        this.indexes = indexes;
        this.days = days;
        this.tally = tally;
        this.publications = publications;
        this.json = json;
    }

    /** Decides what has become new; it is sent with all other publications. */
    public void publish(Instant now) {
        publications.alone(() -> {
            examine();
            // what waits would be replaced unsent, and its sequence never be seen
            if (publications.waiting(1).isEmpty()) {
                days.due(BATCH).forEach(day -> decide(day, now));
            }
        });
    }

    private void examine() {
        long visible = tally.visible().fold();
        long examined = days.examined();
        if (visible > examined) {
            TallyChanges changes = tally.changesAfter(Book.PORTAL_766, examined);
            days.touch(days.open().stream()
                    .filter(day -> changes.touch(WholeIndexes.yearOn(day)))
                    .toList());
            days.examined(visible);
        }
    }

    private void decide(Due day, Instant now) {
        Publication before = last(day.asOf()).orElse(null);
        if (before != null && before.isFinal()) {
            days.done(day, true);
            return;
        }
        WholeIndex known = indexes.known(day.asOf());
        boolean isFinal = known.progress().isFinal() && known.isComplete();
        Index766 index = indexes.moved(known.index(0, false), WholeIndexes.baselineOf(day.asOf()));
        Optional<Publication> news = news(index, isFinal, before, now);
        if (news.isPresent()) {
            publications.decide(List.of(news.get()), now);
            days.touch(List.of(WholeIndexes.comparedWith(day.asOf())));
        }
        days.done(day, isFinal);
    }

    private Optional<Publication> last(LocalDate asOf) {
        return publications.last(WholeIndexes.yearOn(asOf)).stream()
                .filter(publication -> publication.topic().equals(Topics.PROVINCE_INDEX_766))
                .findFirst();
    }

    private Optional<Publication> news(Index766 index, boolean isFinal, @Nullable Publication before, Instant now) {
        String figures = json.of(numbered(index, 0, false, 0));
        if (before != null && before.figures().equals(figures) && !isFinal) {
            return Optional.empty();
        }
        long sequence = before == null ? 1 : before.sequence() + 1;
        Index766 content = numbered(index, sequence, isFinal, index.position());
        Envelope<Index766> envelope = Envelope.of(
                index.key() + "/" + sequence, SOURCE, WireType.PROVINCE_INDEX_766, index.key(), now, content);
        return Optional.of(new Publication(
                Topics.PROVINCE_INDEX_766,
                index.key(),
                WholeIndexes.yearOn(index.asOf()),
                sequence,
                isFinal,
                figures,
                json.of(envelope)));
    }

    private static Index766 numbered(Index766 index, long sequence, boolean isFinal, long position) {
        return new Index766(
                index.asOf(),
                index.items(),
                index.national(),
                index.formula(),
                index.baseline(),
                sequence,
                isFinal,
                position);
    }
}
