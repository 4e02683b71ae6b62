package vn.tiendo.command.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.dossier.RejectionCode.INVALID_VALUE;
import static vn.tiendo.command.dossier.RejectionCode.MALFORMED;
import static vn.tiendo.command.dossier.RejectionCode.MISSING_FIELD;
import static vn.tiendo.command.dossier.RejectionCode.PERSONAL_DATA;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.BatchReading.Batch;
import vn.tiendo.command.intake.BatchReading.NoBatch;
import vn.tiendo.command.intake.Reading;
import vn.tiendo.command.intake.Reading.Readable;
import vn.tiendo.command.intake.Reading.Refused;

class OtherModesTest {
    private final JsonLifecycleReader reader = new JsonLifecycleReader();

    @Test
    void an_event_in_binary_mode_reads_like_the_same_in_structured_mode() {
        assertThat(reader.binary(
                        attributes("received"),
                        data("{\"agencyCode\":\"H09.12\",\"procedureCode\":\"1.001193\",\"channel\":\"ONLINE\"}")))
                .isEqualTo(reader.structured(Event.received().bytes()));
        assertThat(reader.binary(attributes("returned"), new byte[0]))
                .isEqualTo(reader.structured(Event.of("returned").bytes()));
    }

    @Test
    void faults_in_binary_mode_point_into_the_structured_form() {
        Map<String, String> attributes = attributes("late");
        attributes.remove("id");
        attributes.put("hoten", "x");

        assertThat(((Refused) reader.binary(attributes, data("{\"dueAt\":1}"))).faults())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(MISSING_FIELD + " /id", INVALID_VALUE + " /data/dueAt", PERSONAL_DATA + " /hoten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{} {}", "{\"dueAt\":1,\"dueAt\":1}"})
    void broken_data_in_binary_mode_is_malformed(String data) {
        assertThat(((Refused) reader.binary(attributes("late"), data(data))).faults())
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(MALFORMED + " /data");
    }

    @Test
    void a_batch_is_read_event_by_event() {
        String json = "[" + Event.received().json() + "," + Event.of("eaten").json() + ",7]";

        assertThat(((Batch) reader.batch(data(json))).readings())
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Readable.class),
                        second -> assertThat(code(second)).isEqualTo(RejectionCode.UNKNOWN_TYPE),
                        third -> assertThat(code(third)).isEqualTo(MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "[", "[{},{}", "null", "[{\"id\":1,\"id\":1}]"})
    void what_is_no_array_of_events_is_no_batch(String json) {
        assertThat(reader.batch(data(json))).isInstanceOf(NoBatch.class);
    }

    @Test
    void a_batch_has_at_most_a_thousand_events() {
        String event = Event.received().json().toString();

        assertThat(reader.batch(batchOf(1_000, event))).isInstanceOf(Batch.class);
        assertThat(reader.batch(batchOf(1_001, event))).isInstanceOf(NoBatch.class);
    }

    private static byte[] batchOf(int number, String event) {
        return data("[" + String.join(",", Collections.nCopies(number, event)) + "]");
    }

    private static RejectionCode code(Reading reading) {
        return ((Refused) reading).faults().getFirst().code();
    }

    private static Map<String, String> attributes(String kind) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", "1");
        attributes.put("source", "/one-stop-shops/H09");
        attributes.put("type", "vn.tiendo.dossier." + kind + ".v1");
        attributes.put("subject", "H09.12-231002-0041");
        attributes.put("time", "2023-10-02T01:12:00Z");
        attributes.put("datacontenttype", "application/json");
        return attributes;
    }

    private static byte[] data(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
