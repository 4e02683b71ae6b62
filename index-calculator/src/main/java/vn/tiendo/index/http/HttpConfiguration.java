package vn.tiendo.index.http;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import vn.tiendo.openapi.http.OpenApiConfiguration;
import vn.tiendo.problem.http.ProblemAdvice;
import vn.tiendo.problem.http.ProblemConfiguration;
import vn.tiendo.problem.http.QuestionAdvice;
import vn.tiendo.problem.http.Remedies;

/** Problems of every kind, said alike. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemConfiguration.class, OpenApiConfiguration.class})
class HttpConfiguration {
    private static final Map<HttpStatus, String> REMEDIES = Map.of(
            HttpStatus.BAD_REQUEST, "The address cannot be read; it must be percent-encoded UTF-8.",
            HttpStatus.NOT_FOUND, "There is nothing at this address; the ranking is at /api/v1/ranking.",
            HttpStatus.METHOD_NOT_ALLOWED, "This address does not take that; figures are read with GET.",
            HttpStatus.NOT_ACCEPTABLE, "Answers are JSON: accept application/json.",
            HttpStatus.SERVICE_UNAVAILABLE, "The figures cannot be read just now; ask again in a few seconds.",
            HttpStatus.INTERNAL_SERVER_ERROR, "This is a fault of the service; its log tells more.");

    @Bean
    Remedies remedies() {
        return (status, told) -> REMEDIES.containsKey(status) ? REMEDIES.get(status) : told;
    }

    @Bean
    ProblemAdvice problemAdvice(Remedies remedies) {
        return new QuestionAdvice(remedies);
    }
}
