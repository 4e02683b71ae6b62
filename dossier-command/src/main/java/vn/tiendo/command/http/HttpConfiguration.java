package vn.tiendo.command.http;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import vn.tiendo.openapi.http.AsyncApiConfiguration;
import vn.tiendo.openapi.http.OpenApiConfiguration;
import vn.tiendo.problem.http.ProblemAdvice;
import vn.tiendo.problem.http.ProblemConfiguration;
import vn.tiendo.problem.http.QuestionAdvice;
import vn.tiendo.problem.http.Remedies;

/** Failures as problems, wherever they happen. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemConfiguration.class, OpenApiConfiguration.class, AsyncApiConfiguration.class})
class HttpConfiguration {
    private static final Map<HttpStatus, String> REMEDIES = Map.of(
            HttpStatus.BAD_REQUEST,
            "The request cannot be read; check its address, headers and parameters.",
            HttpStatus.NOT_FOUND,
            "There is nothing at this address; events go to POST /api/v1/dossier-events.",
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address does not take this method; the header Allow lists those it takes.",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Send application/cloudevents+json, application/cloudevents-batch+json or application/x-ndjson,"
                    + " not compressed; or application/json with headers ce-id, ce-source and so on.",
            HttpStatus.NOT_ACCEPTABLE,
            "Answers are JSON; accept application/json.",
            HttpStatus.SERVICE_UNAVAILABLE,
            "This cannot be done just now; try again in a few seconds.",
            HttpStatus.INTERNAL_SERVER_ERROR,
            "This is a fault of the service; its log tells more.");

    /** What the framework says may repeat the request, which may hold personal data; it goes. */
    @Bean
    Remedies remedies() {
        return (status, _) -> REMEDIES.get(status);
    }

    @Bean
    ProblemAdvice problemAdvice(Remedies remedies) {
        return new QuestionAdvice(remedies);
    }
}
