package vn.tiendo.command.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tiendo.command.dossier.RejectionCode.INVALID_VALUE;
import static vn.tiendo.command.dossier.RejectionCode.MALFORMED;
import static vn.tiendo.command.dossier.RejectionCode.MISSING_FIELD;
import static vn.tiendo.command.dossier.RejectionCode.PERSONAL_DATA;
import static vn.tiendo.command.dossier.RejectionCode.UNKNOWN_FIELD;
import static vn.tiendo.command.dossier.RejectionCode.UNKNOWN_TYPE;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.Fault;
import vn.tiendo.command.intake.Reading;
import vn.tiendo.command.intake.Reading.Readable;
import vn.tiendo.command.intake.Reading.Refused;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.lifecycle.ProcessingTime;

class StructuredReadingTest {
    private static final String EMOJI = "\uD83D\uDE00";

    private final JsonLifecycleReader reader = new JsonLifecycleReader();

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

    @Test
    void all_faults_are_told_at_once() {
        Event event = Event.received()
                .without("id")
                .with("time", "\"yesterday\"")
                .withData("channel", "\"FAX\"")
                .withData("colour", "\"red\"")
                .withData("hoTen", "\"x\"");

        assertThat(refused(event).faults())
                .extracting(Fault::code, Fault::pointer)
                .containsExactly(
                        tuple(MISSING_FIELD, "/id"),
                        tuple(INVALID_VALUE, "/time"),
                        tuple(INVALID_VALUE, "/data/channel"),
                        tuple(UNKNOWN_FIELD, "/data/colour"),
                        tuple(PERSONAL_DATA, "/data/hoTen"));
    }

    @Test
    void what_is_known_of_a_refused_event_is_told() {
        Refused refused = refused(Event.received().without("time"));

        assertThat(refused.dossier()).isEqualTo(new DossierCode("H09.12-231002-0041"));
        assertThat(refused.source()).isEqualTo("/one-stop-shops/H09");
        assertThat(refused.id()).isEqualTo("1");
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

    @Test
    void texts_have_lengths_in_characters() {
        assertThat(read(Event.received().with("id", "\"" + EMOJI.repeat(128) + "\"")))
                .isInstanceOf(Readable.class);
        assertFault(Event.received().with("id", "\"" + EMOJI.repeat(129) + "\""), INVALID_VALUE, "/id");
        assertFault(Event.received().with("id", "\"" + "1".repeat(5_000) + "\""), INVALID_VALUE, "/id");
        assertFault(Event.received().with("source", "\"" + "s".repeat(257) + "\""), INVALID_VALUE, "/source");
        assertFault(
                Event.received().withData("procedureCode", "\"" + "1".repeat(65) + "\""),
                INVALID_VALUE,
                "/data/procedureCode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a\\u0000b", "a\\nb", "\\u007f", "\\u0085", "\\ud800", "a\\udc00b", "\\udc00\\ud800"})
    void texts_are_not_empty_and_hold_no_control_characters_or_halves_of_pairs(String text) {
        assertFault(raw(Event.received(), "\"id\":\"1\"", "\"id\":\"" + text + "\""), INVALID_VALUE, "/id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"H09.12", "H09.12-231002-41", "-231002-0041", "H09..12-231002-0041", "H09.12-231002-00411234"})
    void a_subject_is_a_dossier_code(String code) {
        assertFault(Event.received().with("subject", "\"" + code + "\""), INVALID_VALUE, "/subject");
    }

    @Test
    void an_agency_code_of_the_old_form_is_turned_into_the_present_one() {
        Event event = Event.of("transferred", "{\"agencyCode\":\"000.17.22.H56\"}");

        assertThat(fact(event)).isEqualTo(new Fact.Transferred(new AgencyCode("H56.22.17")));
        assertFault(Event.of("transferred", "{\"agencyCode\":\"000.17.22\"}"), INVALID_VALUE, "/data/agencyCode");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-02T08:12:00+07:00, 2023-10-02T01:12:00Z",
        "2023-10-02t01:12:00z, 2023-10-02T01:12:00Z",
        "2023-10-02T01:12:00.5Z, 2023-10-02T01:12:00.500Z",
        "2023-10-02T01:12:00.123456999Z, 2023-10-02T01:12:00.123456Z",
        "2023-10-02T01:12:00.1234569999999999Z, 2023-10-02T01:12:00.123456Z",
        "2023-10-02T01:12:00-00:00, 2023-10-02T01:12:00Z",
        "1990-01-01T00:00:00Z, 1990-01-01T00:00:00Z",
        "2199-12-31T23:59:59Z, 2199-12-31T23:59:59Z"
    })
    void a_time_is_read_to_the_microsecond(String text, Instant expected) {
        assertThat(read(Event.received().with("time", "\"" + text + "\"")))
                .isInstanceOfSatisfying(
                        Readable.class,
                        readable -> assertThat(readable.event().time()).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-10-02",
                "2023-10-02T01:12:00",
                "2023-10-02T01:12Z",
                "2023-10-02 01:12:00Z",
                "2023-02-29T01:12:00Z",
                "2023-10-02T24:00:00Z",
                "2023-10-02T01:12:60Z",
                "2023-10-02T01:12:00.Z",
                "2023-10-02T01:12:00+7",
                "2023-10-02T01:12:00+25:00",
                "02/10/2023",
                "1989-12-31T23:59:59Z",
                "2200-01-01T00:00:00Z",
                "+12023-10-02T01:12:00Z"
            })
    void anything_else_is_no_time(String text) {
        assertFault(Event.received().with("time", "\"" + text + "\""), INVALID_VALUE, "/time");
        assertFault(Event.of("late", "{\"dueAt\":\"" + text + "\"}"), INVALID_VALUE, "/data/dueAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "1.5", "\"1\"", "99999999999999999999", "-1", "true"})
    void a_processing_time_is_a_whole_number_from_1_to_1000(String amount) {
        Event event =
                Event.received().withData("processingTime", "{\"amount\":" + amount + ",\"unit\":\"WORKING_DAYS\"}");

        assertFault(event, INVALID_VALUE, "/data/processingTime/amount");
    }

    @Test
    void a_processing_time_has_an_amount_and_a_unit() {
        Event event = Event.received().withData("processingTime", "{\"amount\":1000,\"unit\":\"CALENDAR_DAYS\"}");

        assertThat(fact(event))
                .isInstanceOfSatisfying(
                        Fact.Received.class,
                        received -> assertThat(received.processingTime())
                                .isEqualTo(new ProcessingTime(1_000, ProcessingTime.Unit.CALENDAR_DAYS)));
        assertFault(
                Event.received().withData("processingTime", "{\"amount\":1}"),
                MISSING_FIELD,
                "/data/processingTime/unit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "{",
                "{\"specversion\":\"1.0\"",
                "[]",
                "\"text\"",
                "7",
                "null",
                "{} {}",
                "{}x",
                "{'id':'1'}",
                "{\"id\":\"1\",\"id\":\"2\"}",
                "{\"data\":{\"dueAt\":1,\"dueAt\":1}}",
                "{\"id\":\"a\u0001b\"}",
                "{\"id\":NaN}",
                "\uFEFF{}",
                "{\"x\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}"
            })
    void what_is_no_json_object_is_malformed(String text) {
        assertMalformed(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_no_utf_8_is_malformed() {
        byte[] latin =
                Event.received().with("id", "\"\u00e9\"").json().toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] surrogate = Event.received().with("id", "\"???\"").bytes();
        String text = new String(surrogate, StandardCharsets.ISO_8859_1);
        byte[] pair = text.replace("???", "\u00ed\u00a0\u0080").getBytes(StandardCharsets.ISO_8859_1);

        assertMalformed(latin);
        assertMalformed(pair);
        assertMalformed("{}".getBytes(StandardCharsets.UTF_16));
        assertMalformed("{}".getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void a_replacement_character_that_was_sent_is_taken() {
        assertThat(read(Event.received().with("id", "\"\uFFFD\""))).isInstanceOf(Readable.class);
    }

    @Test
    void random_bytes_are_refused_and_never_thrown() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = Event.received().bytes();
            for (int change = 0; change < 3; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThat(reader.structured(bytes)).as("seed %d", seed).isNotNull();
        }
    }

    @Test
    void a_fault_never_repeats_what_was_sent() {
        String secret = "0912345678";
        String[] spoilt = {
            Event.received().with("time", "\"" + secret + "\"").json().toString(),
            Event.received().with("subject", "\"" + secret + "\"").json().toString(),
            Event.received().with("type", "\"" + secret + "\"").json().toString(),
            Event.received().withData("channel", "\"" + secret + "\"").json().toString(),
            Event.received()
                    .withData("agencyCode", "\"" + secret + "-\"")
                    .json()
                    .toString(),
            Event.received().withData(secret, "1").json().toString(),
            Event.received().withData("so" + secret, "1").json().toString(),
            "{" + secret,
            "{\"" + secret + "\":1,\"" + secret + "\":1}"
        };
        for (String text : spoilt) {
            Reading reading = reader.structured(text.getBytes(StandardCharsets.UTF_8));
            assertThat(((Refused) reading).faults().toString()).doesNotContain(secret);
        }
    }

    @Test
    void the_faults_of_one_event_are_limited() {
        Event event = Event.received();
        for (int i = 0; i < 500; i++) {
            event.withData("field_" + (char) ('a' + i % 26) + "x".repeat(i / 26), "1");
        }

        assertThat(refused(event).faults()).hasSize(100);
    }

    @Test
    void bytes_may_be_kept_only_where_they_cannot_hold_personal_data() {
        LifecycleEvent event = ((Readable) read(Event.received())).event();

        assertThat(Refused.of(event, new Fault(RejectionCode.IN_THE_FUTURE, "/time", "later"))
                        .allowsKeepingTheBytes())
                .isTrue();
        assertThat(refused(Event.received().without("id")).allowsKeepingTheBytes())
                .isFalse();
    }

    private Reading read(Event event) {
        return reader.structured(event.bytes());
    }

    private Fact fact(Event event) {
        return ((Readable) read(event)).event().fact();
    }

    private Refused refused(Event event) {
        return (Refused) read(event);
    }

    private byte[] raw(Event event, String from, String to) {
        String json = event.json().toString();
        assertThat(json).contains(from);
        return json.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private void assertFault(Event event, RejectionCode code, String pointer) {
        assertFault(event.bytes(), code, pointer);
    }

    private void assertFault(byte[] bytes, RejectionCode code, String pointer) {
        assertThat(reader.structured(bytes))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code, Fault::pointer)
                                .containsExactly(tuple(code, pointer)));
    }

    private void assertMalformed(byte[] bytes) {
        assertFault(bytes, MALFORMED, "");
    }
}
