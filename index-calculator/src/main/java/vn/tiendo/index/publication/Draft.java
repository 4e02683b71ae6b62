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
import vn.tiendo.index.tally.PeriodOnDay;

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

    /** One for each province, then one for the whole ranking. */
    static List<Draft> of(ProvinceRanking ranking) {
        ProvinceRanking bare = as(ranking, 0, false, 0, 0);
        Stream<Draft> provinces = ranking.items().stream().map(item -> ofProvince(ranking, bare, item));
        return Stream.concat(provinces, Stream.of(ofRanking(ranking, bare))).toList();
    }

    private static Draft ofProvince(ProvinceRanking ranking, ProvinceRanking bare, Item item) {
        ProvinceProgressIndex figures = bare.index(item, 0);
        return new Draft(
                Topics.PROVINCE_PROGRESS_INDEX,
                WireType.PROVINCE_PROGRESS_INDEX,
                figures.key(),
                new PeriodOnDay(ranking.period(), ranking.asOf()),
                ranking.isFinal(),
                figures,
                sequence -> ranking.index(item, sequence));
    }

    private static Draft ofRanking(ProvinceRanking ranking, ProvinceRanking bare) {
        return new Draft(
                Topics.PROVINCE_RANKING,
                WireType.PROVINCE_RANKING,
                bare.key(),
                new PeriodOnDay(ranking.period(), ranking.asOf()),
                ranking.isFinal(),
                bare,
                sequence -> as(ranking, sequence, ranking.isFinal(), ranking.fold(), ranking.position()));
    }

    private static ProvinceRanking as(
            ProvinceRanking ranking, long sequence, boolean isFinal, long fold, long position) {
        return new ProvinceRanking(
                ranking.period(),
                ranking.asOf(),
                ranking.book(),
                ranking.items(),
                ranking.national(),
                ranking.nationalChange(),
                ranking.formula(),
                ranking.baseline(),
                sequence,
                isFinal,
                fold,
                position);
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
