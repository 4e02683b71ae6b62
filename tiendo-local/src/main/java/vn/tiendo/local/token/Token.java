package vn.tiendo.local.token;

import java.net.http.HttpRequest;
import java.util.function.Supplier;

/** What a request shows of who sends it. */
@FunctionalInterface
public interface Token {
    /** The environment variable that holds one. */
    String VARIABLE = "TIENDO_TOKEN";

    /** Nothing, where nobody is asked who they are. */
    Token NONE = request -> request;

    /** Adds it. */
    HttpRequest.Builder to(HttpRequest.Builder request);

    /** The one that the environment holds, if it holds one. */
    static Token ofEnvironment() {
        String token = System.getenv(VARIABLE);
        return token == null || token.isBlank() ? NONE : of(() -> token);
    }

    /** One that is asked for with each request, because it holds for some minutes only. */
    static Token of(Supplier<String> token) {
        return request -> request.header("Authorization", "Bearer " + token.get());
    }
}
