package vn.tiendo.query.alert.postgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What one process at a time does with alerts, until the end of its transaction. */
enum AlertLock {
    DECIDING(7_660_047),
    RELAYING(7_660_048);

    private final long key;

    AlertLock(long key) {
        this.key = key;
    }

    /** By which it is found among all turns. */
    long key() {
        return key;
    }

    /** Whether it is ours now; never waits. */
    boolean tryTake(JdbcClient database) {
        return database.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
