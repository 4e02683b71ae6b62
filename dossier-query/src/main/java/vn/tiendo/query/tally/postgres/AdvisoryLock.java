package vn.tiendo.query.tally.postgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What one process at a time does, until the end of its transaction. */
enum AdvisoryLock {
    FOLDING(7_660_001),
    PUBLISHING(7_660_002);

    private final long key;

    AdvisoryLock(long key) {
        this.key = key;
    }

    /** By which it is found among all turns. */
    long key() {
        return key;
    }

    /** Waits until it is ours. */
    void take(JdbcClient database) {
        database.sql("select pg_advisory_xact_lock(:key)").param("key", key).query(_ -> {});
    }

    /** Whether it is ours now; never waits. */
    boolean tryTake(JdbcClient database) {
        return database.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
