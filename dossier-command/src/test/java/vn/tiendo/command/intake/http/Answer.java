package vn.tiendo.command.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
record Answer(int status, Optional<String> mediaType, Optional<String> retryAfter, JsonNode body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Answer(HttpResponse<String> response) {
        this(
                response.statusCode(),
                response.headers().firstValue("Content-Type"),
                response.headers().firstValue("Retry-After"),
                JSON.readTree(response.body()));
    }

    /** Each as its code and place, such as {@code 3 MISSING_FIELD /id}. */
    List<String> errors() {
        return StreamSupport.stream(body.get("errors").spliterator(), false)
                .map(Answer::error)
                .toList();
    }

    private static String error(JsonNode error) {
        assertThat(error.get("message").stringValue()).isNotBlank();
        JsonNode place = error.has("line") ? error.get("line") : error.get("index");
        String text =
                error.get("code").stringValue() + " " + error.get("pointer").stringValue();
        return place == null ? text : place.intValue() + " " + text;
    }

    Answer mustBe(int expectedStatus) {
        assertThat(status).as("%s", body).isEqualTo(expectedStatus);
        assertThat(mediaType).hasValue(expectedStatus < 400 ? "application/json" : "application/problem+json");
        if (expectedStatus >= 400) {
            assertThat(body.get("status").intValue()).isEqualTo(expectedStatus);
            assertThat(body.get("code").stringValue()).isNotBlank();
            assertThat(body.get("detail").stringValue()).isNotBlank();
        }
        return this;
    }
}
