package vn.tiendo.index.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.ranking.ProvinceProgressIndex;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.contract.wire.WireType;
import vn.tiendo.index.ranking.Ranking;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.TallyReading;
import vn.tiendo.index.tally.VisibleFold;

/**
 * A message that is published if it says something new.
 *
 * @param type of the message on the wire
 * @param figures what decides whether it is new: the content less sequence, final, fold and position
 * @param content what is sent, by its sequence
 */
record Draft(
        String topic,
        String type,
        String key,
        PeriodOnDay at,
        boolean isFinal,
        Object figures,
        LongFunction<Object> content) {
    private static final String SOURCE = "/tiendo/index-calculator";
    private static final VisibleFold NO_FOLD = new VisibleFold(0, 0, null, Instant.EPOCH);

    /** One for each province, then one for the whole ranking. */
    static List<Draft> of(Ranking ranking, boolean isFinal) {
        Ranking bare = bare(ranking);
        Stream<Draft> provinces = ranking.items().stream().map(item -> ofProvince(ranking, bare, item, isFinal));
        return Stream.concat(provinces, Stream.of(ofRanking(ranking, bare, isFinal)))
                .toList();
    }

    private static Draft ofProvince(Ranking ranking, Ranking bare, Item item, boolean isFinal) {
        ProvinceProgressIndex index = ranking.index(item, isFinal);
        return new Draft(
                Topics.PROVINCE_PROGRESS_INDEX,
                WireType.PROVINCE_PROGRESS_INDEX,
                index.key(),
                ranking.reading().at(),
                isFinal,
                bare.index(item, false),
                _ -> index);
    }

    private static Draft ofRanking(Ranking ranking, Ranking bare, boolean isFinal) {
        ProvinceRanking figures = bare.published(0, false);
        return new Draft(
                Topics.PROVINCE_RANKING,
                WireType.PROVINCE_RANKING,
                figures.key(),
                ranking.reading().at(),
                isFinal,
                figures,
                sequence -> ranking.published(sequence, isFinal));
    }

    private static Ranking bare(Ranking ranking) {
        TallyReading reading = ranking.reading();
        return new Ranking(
                new TallyReading(reading.book(), reading.at(), NO_FOLD, reading.provinces()),
                ranking.formula(),
                ranking.items(),
                ranking.national());
    }

    /**
     * The publication that follows the one before it.
     *
     * @param before what was published last under the same key, null where nothing was
     * @return empty if it says nothing new
     */
    Optional<Publication> after(@Nullable Publication before, JsonText json, Instant now) {
        String text = json.of(figures);
        if (before != null && !before.isSupersededBy(text, isFinal)) {
            return Optional.empty();
        }
        long sequence = before == null ? 1 : before.sequence() + 1;
        Envelope<Object> envelope = Envelope.of(key + "/" + sequence, SOURCE, type, key, now, content.apply(sequence));
        return Optional.of(new Publication(topic, key, at, sequence, isFinal, text, json.of(envelope)));
    }
}
