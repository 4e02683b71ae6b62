package vn.tiendo.command.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tiendo.command.dossier.RejectionCode.INVALID_VALUE;
import static vn.tiendo.command.dossier.RejectionCode.MISSING_FIELD;
import static vn.tiendo.command.dossier.RejectionCode.PERSONAL_DATA;
import static vn.tiendo.command.dossier.RejectionCode.UNKNOWN_FIELD;
import static vn.tiendo.command.intake.json.Structured.read;
import static vn.tiendo.command.intake.json.Structured.refused;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.Fault;
import vn.tiendo.command.intake.Reading;
import vn.tiendo.command.intake.Reading.Readable;
import vn.tiendo.command.intake.Reading.Refused;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** What is told and kept of an event that is refused. */
class RefusalTest {
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
            Reading reading = read(text.getBytes(StandardCharsets.UTF_8));
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
}
