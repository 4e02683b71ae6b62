package vn.tiendo.index.ranking.postgres;

import vn.tiendo.index.IndexDatabase;
import vn.tiendo.index.ranking.PublishedRankings;

/** Published rankings for tests of what stands on them. */
public final class RankingsOnPostgres {
    private RankingsOnPostgres() {}

    public static PublishedRankings of(IndexDatabase database) {
        return new PostgresPublishedRankings(database.client());
    }
}
