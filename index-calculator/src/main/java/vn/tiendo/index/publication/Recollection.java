package vn.tiendo.index.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.index.ranking.PublishedRanking;
import vn.tiendo.index.ranking.PublishedRankings;
import vn.tiendo.index.tally.PeriodOnDay;

/**
 * Takes back from the topics what was published, where the database may have forgotten it. What is published stays, and
 * sequences rise: readers would pass over one that they have.
 */
public final class Recollection {
    private final PublicationMemory memory;
    private final PublishedTopics topics;
    private final Publications publications;
    private final PublishedRankings rankings;
    private volatile @Nullable String known;

    public Recollection(
            PublicationMemory memory, PublishedTopics topics, Publications publications, PublishedRankings rankings) {
        this.memory = memory;
        this.topics = topics;
        this.publications = publications;
        this.rankings = rankings;
    }

    /**
     * Everything published is known when this returns. Nothing is published before.
     *
     * @throws RuntimeException if database or broker cannot be asked now
     */
    public void ensure() {
        String database = memory.database();
        if (!database.equals(known)) {
            boolean complete = memory.isComplete(database)
                    || publications.inTurn(() -> {
                        topics.read(this::takeBack);
                        memory.completed(database);
                        return true;
                    });
            known = complete ? database : null;
        }
    }

    private void takeBack(List<PublishedTopics.Arrived> arrived) {
        memory.takeBack(
                arrived.stream().map(PublishedTopics.Arrived::publication).toList());
        for (PublishedTopics.Arrived message : arrived) {
            ProvinceRanking ranking = message.ranking();
            if (ranking != null) {
                rankings.keep(asPublished(ranking, message), ranking.items());
            }
        }
    }

    /** Who had it frozen is not told on the topic. */
    private static PublishedRanking asPublished(ProvinceRanking ranking, PublishedTopics.Arrived message) {
        return new PublishedRanking(
                ranking.book(),
                new PeriodOnDay(ranking.period(), ranking.asOf()),
                ranking.formula(),
                ranking.national(),
                ranking.fold(),
                ranking.position(),
                null,
                ranking.sequence(),
                ranking.isFinal(),
                message.publishedAt(),
                null,
                null);
    }
}
