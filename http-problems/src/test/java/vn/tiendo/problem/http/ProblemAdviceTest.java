package vn.tiendo.problem.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemAdviceTest {
    private final ProblemAdvice advice = new ProblemAdvice((status, told) -> null);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whoHasGoneIsToldNothing() throws Exception {
        assertThat(advice.fault(new EOFException("the client has gone"), response))
                .isNull();
    }

    @Test
    void halfAnAnswerIsNeverTakenForAWholeOneEvenIfTheClientSeemsToHaveGone() {
        response.setCommitted(true);
        EOFException gone = new EOFException("the client has gone, or somebody else");

        assertThatThrownBy(() -> advice.fault(gone, response)).isSameAs(gone);
    }

    @Test
    void anApplicationMayHaveNoRemedy() throws Exception {
        assertThat(advice.fault(new IllegalStateException("the framework or a bug may quote the request"), response))
                .satisfies(answer -> assertThat(answer.getBody())
                        .isEqualTo(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, (status, told) -> null)));
    }
}
