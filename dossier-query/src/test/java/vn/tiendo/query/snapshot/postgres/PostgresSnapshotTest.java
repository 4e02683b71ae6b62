package vn.tiendo.query.snapshot.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Seen;
import vn.tiendo.query.snapshot.Snapshot;

class PostgresSnapshotTest {
    private static final Instant NOON = Instant.parse("2023-10-30T05:00:00Z");

    private final ReadModel model = new ReadModel();
    private final Snapshot snapshot =
            new PostgresSnapshot(model.template(), model.transactions(), Duration.ofSeconds(1));

    private long cells() {
        return model.jdbc()
                .sql("select count(*) from tally_cell")
                .query(Long.class)
                .single();
    }

    @Test
    void whileNothingWasReadThereIsNoTimeOfIt() {
        assertThat(snapshot.<Freshness>read(freshness -> freshness)).isEqualTo(new Freshness(0, null));
    }

    @Test
    void anAnswerIsAsCurrentAsThePartitionFurthestBehind() {
        model.position(0, 12, NOON);
        model.position(1, 7, NOON.plusSeconds(5));
        assertThat(snapshot.<Freshness>read(freshness -> freshness)).isEqualTo(new Freshness(7, NOON.plusSeconds(5)));
    }

    @Test
    void whatIsCommittedMeanwhileIsNotSeen() {
        long seen = snapshot.read(_ -> {
            CompletableFuture.runAsync(() -> model.cell("H09", 1)).join();
            return cells();
        });
        assertThat(seen).isZero();
        assertThat(snapshot.<Long>read(_ -> cells())).isEqualTo(1);
    }

    @Test
    void whatIsKeptInMemoryIsAskedForByTheNumbersSeen() {
        assertThat(snapshot.<Optional<Seen>>readByKeptPlans(_ -> Seen.underWay()))
                .contains(new Seen(new Freshness(0, null), null, 0, 1));
        assertThat(Seen.underWay()).isEmpty();
    }

    @Test
    void theTopicIsReadAsFarAsInThePartitionFurthestBehind() {
        read(0, NOON);
        assertThat(readTo()).isEqualTo(NOON);
        read(1, NOON.minusSeconds(5));
        assertThat(readTo()).isEqualTo(NOON.minusSeconds(5));
        read(2, null);
        assertThat(readTo()).isNull();
    }

    private void read(int partition, @Nullable Instant through) {
        model.jdbc()
                .sql("""
                        insert into feed_position (feed, partition, topic_id, next_offset, through)
                        values ('dossier-query', :partition, 'a', 1, :through)
                        """)
                .param("partition", partition)
                .param("through", through == null ? null : Timestamp.from(through))
                .update();
    }

    private @Nullable Instant readTo() {
        return snapshot.<Seen>read(_ -> Seen.underWay().orElseThrow()).readTo();
    }

    @Test
    void plansAreKeptWhereAsked() {
        assertThat(snapshot.<String>readByKeptPlans(_ -> planned())).isEqualTo("force_generic_plan");
        assertThat(snapshot.<String>read(_ -> planned())).isEqualTo("force_custom_plan");
        assertThat(planned()).isEqualTo("auto");
    }

    private String planned() {
        return model.jdbc().sql("show plan_cache_mode").query(String.class).single();
    }

    @Test
    void nothingCanBeWritten() {
        assertThatThrownBy(() -> snapshot.stream(_ -> model.cell("H09", 1))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void anAnswerThatTakesTooLongIsGivenUp() {
        assertThatThrownBy(() -> snapshot.<Object>read(_ ->
                        model.jdbc().sql("select pg_sleep(60)::text").query().singleValue()))
                .isInstanceOf(QueryTimeoutException.class);
    }
}
