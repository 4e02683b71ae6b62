package vn.tiendo.command.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.dossier.RejectionCode.INVALID_VALUE;
import static vn.tiendo.command.dossier.RejectionCode.MISSING_FIELD;
import static vn.tiendo.command.intake.json.Structured.assertFault;
import static vn.tiendo.command.intake.json.Structured.fact;
import static vn.tiendo.command.intake.json.Structured.read;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.command.intake.Reading.Readable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.ProcessingTime;

/** What the fields of an event may hold. */
class EventValuesTest {
    private static final String EMOJI = "\uD83D\uDE00";

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

    @Test
    void a_replacement_character_that_was_sent_is_taken() {
        assertThat(read(Event.received().with("id", "\"\uFFFD\""))).isInstanceOf(Readable.class);
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

    private byte[] raw(Event event, String from, String to) {
        String json = event.json().toString();
        assertThat(json).contains(from);
        return json.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}
