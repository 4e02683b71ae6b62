package vn.tiendo.openapi.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The document of all topics, {@code openapi/topics.json}, for the application that has it. */
@Configuration(proxyBeanMethods = false)
public class AsyncApiConfiguration {
    @Bean
    AsyncApiController asyncApiController(JsonMapper json) {
        return new AsyncApiController(
                () -> Words.whole(json, Words.read(json, "openapi/topics.json")).toPrettyString());
    }
}
