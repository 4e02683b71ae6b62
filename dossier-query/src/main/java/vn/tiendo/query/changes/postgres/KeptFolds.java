package vn.tiendo.query.changes.postgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.query.ranking.FinalRankingListener;

/** The table {@code fold_seen}: what the fold of a final ranking saw is kept, since it will be asked what came later. */
final class KeptFolds implements FinalRankingListener {
    private final JdbcClient database;

    KeptFolds(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void becameFinal(ProvinceRanking ranking) {
        database.sql("update fold_seen set kept = true where fold = :fold")
                .param("fold", ranking.fold())
                .update();
    }
}
