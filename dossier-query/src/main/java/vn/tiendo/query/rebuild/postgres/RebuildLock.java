package vn.tiendo.query.rebuild.postgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What one process at a time does, until the end of its transaction. */
enum RebuildLock {
    REQUESTING(7_660_003),
    REBUILDING(7_660_004);

    private final long key;

    RebuildLock(long key) {
        this.key = key;
    }

    /** By which it is found among all turns. */
    long key() {
        return key;
    }

    void take(JdbcClient database) {
        database.sql("select pg_advisory_xact_lock(:key)").param("key", key).query(row -> {});
    }

    boolean tryTake(JdbcClient database) {
        return database.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
