package vn.tiendo.query.ranking.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.query.fixture.Published.index;
import static vn.tiendo.query.fixture.Published.indexEvent;
import static vn.tiendo.query.fixture.Published.ranking;
import static vn.tiendo.query.fixture.Published.rankingEvent;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.query.DossierQuery;
import vn.tiendo.query.fixture.EventStream;
import vn.tiendo.query.fixture.Published;
import vn.tiendo.query.fixture.RunningQuery;
import vn.tiendo.query.ranking.FinalRankingListener;
import vn.tiendo.query.ranking.PublishedRankings;
import vn.tiendo.testing.TestBroker;

class RankingFeedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Period YEAR = Period.parse("2023");
    private static final String MONDAY = "2023-10-30";
    private static final LocalDate DAY = LocalDate.parse(MONDAY);
    private static final List<String> FINALS = new CopyOnWriteArrayList<>();

    private final RunningQuery query = new RunningQuery();

    @AfterEach
    void close() {
        query.close();
    }

    // Not a configuration by annotation, so that no other test finds it.
    static class Listening {
        @Bean
        FinalRankingListener listener() {
            return ranking -> FINALS.add(ranking.key() + " " + ranking.sequence());
        }
    }

    @Test
    void rankingsAreReadOnceTheirTopicsAreThereAndHoldUpNothingBefore() {
        FINALS.clear();
        query.start(DossierQuery.class, Listening.class);
        try (EventStream events = new EventStream(1)) {
            events.tell(20, 10);
            awaitRead(events);
        }
        assertThat(query.bean("feedHealthIndicator", HealthIndicator.class).health())
                .extracting(Health::getStatus)
                .isEqualTo(Status.UP);

        TestBroker.createTopic(Topics.PROVINCE_RANKING);
        TestBroker.createTopic(Topics.PROVINCE_INDEX_766);
        send(Topics.PROVINCE_RANKING, "2023/" + MONDAY, Published.event("vn.tiendo.news.v1", "7"));
        send(Topics.PROVINCE_RANKING, "2023/" + MONDAY, rankingEvent(ranking("2023", MONDAY, 1, false, "18.10")));
        send(Topics.PROVINCE_RANKING, "2023/" + MONDAY, rankingEvent(ranking("2023", MONDAY, 2, true, "18.20")));
        send(Topics.PROVINCE_INDEX_766, MONDAY, indexEvent(index(MONDAY, 1, true, "74.70")));
        awaitScore("18.20");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rankings().index(DAY)).isPresent());

        query.stop();
        query.jdbc()
                .sql("update feed_position set next_offset = 0 where feed like '%province%'")
                .update();
        send(Topics.PROVINCE_RANKING, "2023/" + MONDAY, rankingEvent(ranking("2023", MONDAY, 3, true, "18.30")));
        query.start(DossierQuery.class, Listening.class);
        awaitScore("18.30");
        assertThat(FINALS).containsExactly("2023/" + MONDAY + " 2");
    }

    private PublishedRankings rankings() {
        return query.bean(PublishedRankings.class);
    }

    private void awaitScore(String score) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rankings().ranking(YEAR, DAY))
                        .hasValueSatisfying(ranking ->
                                assertThat(ranking.items().getFirst().score()).isEqualTo(score)));
    }

    private void awaitRead(EventStream events) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(query.jdbc()
                                .sql(
                                        "select case when bool_and(through is not null) then min(position) else 0 end from store_position")
                                .query(Long.class)
                                .single())
                        .isEqualTo(events.position()));
    }

    private static void send(String topic, String key, String value) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.address()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value));
        }
    }
}
