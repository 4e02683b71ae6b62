package vn.tiendo.openapi.http;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.openapi.Endpoint;

/** Gives the document of the topics. */
@RestController
class AsyncApiController {
    private final Supplier<String> document;

    AsyncApiController(Supplier<String> document) {
        this.document = SingletonSupplier.of(document);
    }

    @Endpoint(value = "What comes in and goes out over Kafka (AsyncAPI 3).", forms = MediaType.APPLICATION_JSON_VALUE)
    @GetMapping(path = "/api/v1/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] topics() {
        return document.get().getBytes(StandardCharsets.UTF_8);
    }
}
