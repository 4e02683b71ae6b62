package vn.tiendo.access.http;

import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import vn.tiendo.access.Rights;
import vn.tiendo.access.Rights.Right;

/** The rows of rights as rules of the filter that asks for them. */
final class RightsOfCallers {
    private RightsOfCallers() {}

    static void apply(HttpSecurity http, Rights rights) throws Exception {
        http.authorizeHttpRequests(requests -> {
            for (Right right : rights.rows()) {
                var row = requests.requestMatchers(matchers(right));
                if (right.isForEverybody()) {
                    row.permitAll();
                } else {
                    row.access((known, _) -> new AuthorizationDecision(KnownBy.caller(known.get())
                            .filter(caller -> caller.isOneOf(right.roles()))
                            .isPresent()));
                }
            }
            requests.anyRequest().denyAll();
        });
    }

    private static PathPatternRequestMatcher[] matchers(Right right) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return switch (right.method()) {
            case Rights.ANY_METHOD -> new PathPatternRequestMatcher[] {paths.matcher(right.path())};
            case "GET" ->
                new PathPatternRequestMatcher[] {
                    paths.matcher(HttpMethod.GET, right.path()), paths.matcher(HttpMethod.HEAD, right.path())
                };
            default ->
                new PathPatternRequestMatcher[] {paths.matcher(HttpMethod.valueOf(right.method()), right.path())};
        };
    }
}
