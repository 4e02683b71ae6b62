package vn.tiendo.query.feed.postgres;

import java.time.Instant;
import java.util.List;
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
    public void reached(List<Reached> partitions) {
        database.sql("""
                        insert into store_position as known (partition, position, through, updated_at)
                        select partition, position, through, now()
                        from unnest(:partitions::integer[], :positions::bigint[], :throughs::timestamptz[])
                            as reached (partition, position, through)
                        on conflict (partition) do update
                        set position = greatest(known.position, excluded.position),
                            through = greatest(known.through, excluded.through),
                            updated_at = greatest(known.updated_at, excluded.updated_at)
                        """)
                .param("partitions", partitions.stream().map(Reached::partition).toArray(Integer[]::new))
                .param("positions", partitions.stream().map(Reached::position).toArray(Long[]::new))
                .param(
                        "throughs",
                        partitions.stream()
                                .map(Reached::through)
                                .map(StorePositionTable::text)
                                .toArray(String[]::new))
                .update();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
