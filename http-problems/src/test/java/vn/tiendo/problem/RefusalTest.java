package vn.tiendo.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void anUnknownParameterIsToldWhichThereAre() {
        Refusal refusal = Refusal.unknownParameter("asof", List.of("period", "asOf"));

        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.UNKNOWN_PARAMETER);
        assertThat(refusal.parameter()).isEqualTo("asof");
        assertThat(refusal).hasMessage("there is no parameter \"asof\" here; there are: asOf, period");
    }

    @Test
    void aWrongValueNamesItsParameter() {
        assertWrong(Refusal.invalidValue("book", "no figures are kept of it"), "no figures are kept of it");
        assertWrong(Refusal.repeatedParameter("book"), "\"book\" is given more than once; give it once");
        assertWrong(
                Refusal.unreadableValue("book", new IllegalArgumentException("it is empty")),
                "\"book\" cannot be read: it is empty");
    }

    private static void assertWrong(Refusal refusal, String message) {
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID_VALUE);
        assertThat(refusal.parameter()).isEqualTo("book");
        assertThat(refusal).hasMessage(message);
    }

    @Test
    void whatIsNoFaultOfAParameterNamesNone() {
        assertThat(Refusal.notFound("there is none").parameter()).isNull();
        assertThat(Refusal.busy("ask again").parameter()).isNull();
    }
}
