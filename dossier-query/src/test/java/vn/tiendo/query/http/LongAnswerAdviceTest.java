package vn.tiendo.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

class LongAnswerAdviceTest {
    private final LongAnswerAdvice advice = new LongAnswerAdvice((_, told) -> told);

    @ParameterizedTest
    @ValueSource(classes = {QueryTimeoutException.class, TransactionTimedOutException.class})
    void anAnswerThatTakesTooLongIsNotTakenForAStoreThatIsAway(Class<? extends Exception> timeout) throws Exception {
        assertThat(new ExceptionHandlerMethodResolver(LongAnswerAdvice.class).resolveMethodByExceptionType(timeout))
                .isEqualTo(LongAnswerAdvice.class.getDeclaredMethod("tookTooLong", Exception.class));
    }

    @Test
    void whoAskedTooMuchIsToldToAskForLess() {
        ResponseEntity<Object> answer = advice.tookTooLong(new QueryTimeoutException("cancelled"));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(answer.getBody()).isInstanceOfSatisfying(ProblemDetail.class, problem -> {
            assertThat(problem.getDetail()).startsWith("The answer took too long; ask for less");
            assertThat(problem.getProperties()).containsEntry("code", "SERVICE_UNAVAILABLE");
        });
    }
}
