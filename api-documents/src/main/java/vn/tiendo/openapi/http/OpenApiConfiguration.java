package vn.tiendo.openapi.http;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.access.Rights;

/**
 * The document of an application's addresses. An application imports it, and has words of its own in
 * {@code openapi/APPLICATION.json}.
 */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {
    @Bean
    OpenApiController openApiController(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            Rights rights,
            JsonMapper json,
            @Value("${spring.application.name}") String application,
            @Value("${tiendo.access.issuer:}") String issuer) {
        return new OpenApiController(() -> {
            Words words = new Words(List.of(words(json, application), words(json, "common")), json);
            return new OpenApi(words, new Doors(rights, issuer), json)
                    .of(mapping.getObject().getHandlerMethods());
        });
    }

    private static JsonNode words(JsonMapper json, String name) {
        return Words.read(json, "openapi/" + name + ".json");
    }
}
