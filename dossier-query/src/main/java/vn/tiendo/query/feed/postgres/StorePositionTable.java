package vn.tiendo.query.feed.postgres;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.feed.StorePositions;

/** The table {@code store_position}. */
final class StorePositionTable implements StorePositions {
    private final JdbcClient database;

    StorePositionTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void expect(int partitions) {
        database.sql("""
                        insert into store_position (partition, position, updated_at)
                        select partition, 0, now()
                        from generate_series(0, :last) as expected (partition)
                        on conflict do nothing
                        """).param("last", partitions - 1).update();
    }

    @Override
    public void reached(int partition, long position, @Nullable Instant through) {
        database.sql("""
                        insert into store_position as known (partition, position, through, updated_at)
                        values (:partition, :position, :through, now())
                        on conflict (partition) do update
                        set position = greatest(known.position, excluded.position),
                            through = greatest(known.through, excluded.through),
                            updated_at = greatest(known.updated_at, excluded.updated_at)
                        """)
                .param("partition", partition)
                .param("position", position)
                .param("through", through == null ? null : Timestamp.from(through))
                .update();
    }
}
