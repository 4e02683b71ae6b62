package vn.tiendo.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tiendo.local.run.Door;

/** A day is published, then facts of it arrive late: what was published stays, and the difference lists these facts. */
class PublishedAndKnownEndToEndTest {
    private static final String PROVINCE = "H62";
    private static final String DAY = "2023-10-18";
    private static final String FIGURE = "period=2023&asOf=" + DAY;
    private static final int DOSSIERS = 1_500;
    private static final int TOLD_LATE = 1_000;

    private final LiveTiendo tiendo = LiveTiendo.shared();

    @Test
    void asPublishedStaysAndTheDifferenceIsExactlyWhatCameLater() throws Exception {
        tiendo.tell(numbers(DOSSIERS).map(Told::received).toList());
        tiendo.awaitRead();
        awaitLate(DOSSIERS);

        JsonNode publication = tiendo.post(
                Door.INDEX,
                "/api/v1/publications",
                "{\"asOf\":\"%s\",\"periods\":[\"2023\"],\"by\":\"Lan\"}".formatted(DAY));
        String published = published().toString();
        assertThat(day().required("published").required("late").asLong()).isEqualTo(DOSSIERS);
        assertThat(day().has("changes")).as(publication.toString()).isFalse();

        Stream<String> onTime = numbers(TOLD_LATE).map(number -> Told.processed(number, "2023-10-13"));
        Stream<String> afterThatDay =
                numbers(DOSSIERS).skip(TOLD_LATE).map(number -> Told.processed(number, "2023-10-23"));
        tiendo.tell(Stream.concat(onTime, afterThatDay).toList());
        tiendo.awaitRead();
        awaitLate(DOSSIERS - TOLD_LATE);

        assertThat(published().toString()).isEqualTo(published);
        JsonNode day = day();
        assertThat(day.required("published").required("late").asLong()).isEqualTo(DOSSIERS);
        assertThat(day.required("known").required("late").asLong()).isEqualTo(DOSSIERS - TOLD_LATE);
        assertThat(changed(day.required("changes").stringValue()))
                .containsExactlyInAnyOrderElementsOf(
                        numbers(TOLD_LATE).map(number -> "p" + number).toList());
    }

    private static Stream<Integer> numbers(int count) {
        return IntStream.rangeClosed(1, count).boxed();
    }

    private void awaitLate(long late) {
        await().atMost(LiveTiendo.PATIENCE)
                .untilAsserted(() -> assertThat(
                                day().required("known").required("late").asLong())
                        .isEqualTo(late));
    }

    private JsonNode day() {
        return tiendo.get(
                        Door.INDEX,
                        "/api/v1/provinces/%s/index?period=2023&from=%s&to=%s".formatted(PROVINCE, DAY, DAY))
                .required("items")
                .required(0);
    }

    private JsonNode published() {
        return tiendo.get(Door.INDEX, "/api/v1/ranking?published=true&" + FIGURE)
                .required("items");
    }

    private List<String> changed(String address) {
        JsonNode answer = tiendo.get(Door.QUERY, address + "&limit=1000");
        assertThat(answer.required("changes").asLong()).isEqualTo(TOLD_LATE);
        return StreamSupport.stream(answer.required("items").spliterator(), false)
                .map(item -> item.required("fact").required("id").stringValue())
                .toList();
    }

    /** What is told of the dossier of a number. */
    private static final class Told {
        static String received(int number) {
            return event(
                    "r" + number,
                    "received",
                    number,
                    "2023-10-02",
                    "{\"agencyCode\":\"H62.05\",\"procedureCode\":\"1.001193\",\"channel\":\"COUNTER\","
                            + "\"dueAt\":\"2023-10-16T10:00:00Z\"}");
        }

        static String processed(int number, String day) {
            return event("p" + number, "processed", number, day, "{\"outcome\":\"APPROVED\"}");
        }

        private static String event(String id, String kind, int number, String day, String data) {
            return """
                    {"specversion":"1.0","id":"%s","source":"/one-stop-shops/H62","type":"vn.tiendo.dossier.%s.v1",\
                    "subject":"H62.05-231002-%04d","time":"%sT03:00:00Z","datacontenttype":"application/json","data":%s}""".formatted(id, kind, number, day, data);
        }
    }
}
