package vn.tiendo.query.http;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tiendo.access.CurrentCaller;
import vn.tiendo.openapi.http.OpenApiConfiguration;
import vn.tiendo.problem.http.ProblemAdvice;
import vn.tiendo.problem.http.ProblemConfiguration;
import vn.tiendo.problem.http.Remedies;
import vn.tiendo.query.standing.ShownBooks;

/** Questions in, problems out. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemConfiguration.class, OpenApiConfiguration.class})
class HttpConfiguration {
    private static final Map<HttpStatus, String> REMEDIES = Map.of(
            HttpStatus.BAD_REQUEST, "The address cannot be read; it must be percent-encoded UTF-8.",
            HttpStatus.NOT_FOUND, "There is nothing at this address; the page at /api.html lists what there is.",
            HttpStatus.METHOD_NOT_ALLOWED,
                    "This address does not take that method; the header Allow says which it takes.",
            HttpStatus.CONTENT_TOO_LARGE, "A content has at most 32 MiB.",
            HttpStatus.NOT_ACCEPTABLE,
                    "Answers are JSON: accept application/json. Lists of dossiers are also text/csv.",
            HttpStatus.SERVICE_UNAVAILABLE, "The store cannot be read just now; ask again in a few seconds.",
            HttpStatus.INTERNAL_SERVER_ERROR, "This is a fault of the service; its log tells more.");

    @Bean
    WebMvcConfigurer questions(Clock clock, ShownBooks books, CurrentCaller caller) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new QuestionResolver(clock, books, caller));
            }
        };
    }

    @Bean
    Remedies remedies() {
        return (status, told) -> REMEDIES.containsKey(status) ? REMEDIES.get(status) : told;
    }

    @Bean
    ProblemAdvice problemAdvice(Remedies remedies) {
        return new LongAnswerAdvice(remedies);
    }
}
