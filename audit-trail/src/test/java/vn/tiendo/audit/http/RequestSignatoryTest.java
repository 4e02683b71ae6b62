package vn.tiendo.audit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.tiendo.audit.Signatory;
import vn.tiendo.problem.Refusal;

class RequestSignatoryTest {
    private final Signatory signatory = new RequestSignatory();

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static void given(String header) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("X-Tiendo-User", header);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @Test
    void who_the_request_names_answers_for_it() {
        given("Minh");

        assertThat(signatory.of("Lan")).isEqualTo("Lan");
    }

    @Test
    void who_is_known_by_a_token_answers_for_it_whoever_the_request_names() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("X-Tiendo-User", "Minh");
        request.setUserPrincipal(() -> "An");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        assertThat(signatory.of("Lan")).isEqualTo("An");
        assertThat(signatory.of(null)).isEqualTo("An");
    }

    @Test
    void else_the_header_says_who_in_utf_8_as_the_server_reads_it() {
        given(new String("Nguyễn Lan".getBytes(UTF_8), ISO_8859_1));

        assertThat(signatory.of(null)).isEqualTo("Nguyễn Lan");
    }

    @Test
    void else_nobody_is_known_within_a_request_or_outside() {
        assertThat(signatory.of(null)).isEqualTo("unknown");

        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        assertThat(signatory.of(null)).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0007b"})
    void what_is_no_name_is_refused(String header) {
        given(header);

        assertThatThrownBy(() -> signatory.of(null)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_name_has_an_end() {
        given("x".repeat(129));

        assertThatThrownBy(() -> signatory.of(null)).isInstanceOf(Refusal.class);
    }
}
