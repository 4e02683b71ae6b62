package vn.tiendo.command.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.dossier.RejectionCode.INVALID_VALUE;
import static vn.tiendo.command.dossier.RejectionCode.MISSING_FIELD;
import static vn.tiendo.command.dossier.RejectionCode.PERSONAL_DATA;
import static vn.tiendo.command.dossier.RejectionCode.UNKNOWN_FIELD;
import static vn.tiendo.command.dossier.RejectionCode.UNKNOWN_TYPE;
import static vn.tiendo.command.intake.json.Structured.assertFault;
import static vn.tiendo.command.intake.json.Structured.read;
import static vn.tiendo.command.intake.json.Structured.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.command.intake.Reading.Refused;

/** Which fields an event must and may have. */
class EventFieldsTest {
    @Test
    void null_is_the_same_as_absent() {
        Event event = Event.received()
                .withData("dueAt", "null")
                .withData("phone", "null")
                .with("traceparent", "null")
                .withData("processingTime", "null");

        assertFault(event, PERSONAL_DATA, "/data/phone");
        assertThat(read(event.withoutData("phone"))).isEqualTo(read(Event.received()));
        assertFault(event.with("id", "null"), MISSING_FIELD, "/id");
    }

    @Test
    void data_may_be_absent_where_no_field_is_required() {
        assertThat(read(Event.of("returned").without("data"))).isEqualTo(read(Event.of("returned")));
        assertThat(read(Event.of("late").with("data", "null"))).isEqualTo(read(Event.of("late")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type", "subject", "time"})
    void an_attribute_is_required(String name) {
        assertFault(Event.received().without(name), MISSING_FIELD, "/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type", "subject", "time", "dataschema", "datacontenttype"})
    void an_attribute_is_text(String name) {
        assertFault(Event.received().with(name, "7"), INVALID_VALUE, "/" + name);
    }

    @ParameterizedTest
    @CsvSource({
        "registered, agencyCode",
        "registered, procedureCode",
        "received, agencyCode",
        "received, procedureCode",
        "received, channel",
        "suspended, reason",
        "deadline-extended, dueAt",
        "processed, outcome",
        "transferred, agencyCode",
        "technical-error, system",
        "technical-error-resolved, system",
        "classified, cause",
        "retracted, eventId",
        "retracted, reason"
    })
    void a_field_of_its_kind_is_required(String kind, String field) {
        Refused refused = refused(Event.of(kind));

        assertThat(refused.faults()).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(MISSING_FIELD);
            assertThat(fault.pointer()).isEqualTo("/data/" + field);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "received, channel",
        "received, dueAt",
        "received, processingTime",
        "suspended, reason",
        "resumed, dueAt",
        "deadline-extended, apologyIssued",
        "processed, outcome",
        "transferred, agencyCode",
        "late, dueAt",
        "technical-error, system",
        "technical-error, code",
        "technical-error-resolved, code",
        "classified, cause",
        "retracted, eventId",
        "retracted, eventSource",
        "retracted, reason"
    })
    void a_field_of_the_wrong_type_or_content_is_invalid(String kind, String field) {
        for (String wrong : new String[] {"[]", "17", "\"\\u0000\""}) {
            assertThat(refused(Event.of(kind).withData(field, wrong)).faults()).anySatisfy(fault -> {
                assertThat(fault.code()).isEqualTo(INVALID_VALUE);
                assertThat(fault.pointer()).isEqualTo("/data/" + field);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vn.tiendo.dossier.eaten.v1",
                "vn.tiendo.dossier.received.v2",
                "vn.tiendo.dossier.received",
                "vn.tiendo.dossier..v1",
                "received",
                ""
            })
    void a_type_that_is_not_ours_is_unknown(String type) {
        assertFault(Event.received().with("type", "\"" + type + "\""), UNKNOWN_TYPE, "/type");
    }

    @Test
    void a_field_of_another_kind_is_unknown() {
        assertFault(Event.of("returned").withData("dueAt", "\"2023-10-02T01:12:00Z\""), UNKNOWN_FIELD, "/data/dueAt");
        assertFault(Event.received().with("data_base64", "\"AA==\""), UNKNOWN_FIELD, "/data_base64");
        assertFault(
                Event.received().withData("processingTime", "{\"amount\":1,\"unit\":\"WORKING_DAYS\",\"from\":1}"),
                UNKNOWN_FIELD,
                "/data/processingTime/from");
    }

    @Test
    void attributes_that_carry_no_fact_are_taken_and_left_aside() {
        Event event = Event.received()
                .with("datacontenttype", "\"Application/JSON; charset=utf-8\"")
                .with("dataschema", "\"https://example.org/schema\"")
                .with("traceparent", "\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\"")
                .with("tracestate", "\"a=b\"")
                .with("partitionkey", "\"H09.12-231002-0041\"");

        assertThat(read(event)).isEqualTo(read(Event.received()));
    }

    @Test
    void data_that_are_no_json_object_are_invalid() {
        assertFault(Event.received().with("data", "[]"), INVALID_VALUE, "/data");
        assertFault(Event.received().with("datacontenttype", "\"text/xml\""), INVALID_VALUE, "/datacontenttype");
        assertFault(Event.received().with("specversion", "\"0.3\""), INVALID_VALUE, "/specversion");
    }
}
