package vn.tiendo.openapi.http;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.openapi.Endpoint;

/** Gives the document to programs, and as a page to people. It is written when it is first asked for. */
@RestController
class OpenApiController {
    private static final String ADDRESS = "/api/v1/openapi";
    /** A page of text and one sheet of style: nothing in it runs, and nothing comes from elsewhere. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Supplier<Written> written;

    OpenApiController(Supplier<ObjectNode> document) {
        this.written = SingletonSupplier.of(() -> Written.of(document.get()));
    }

    /** The document in both forms. */
    private record Written(String json, String page) {
        static Written of(ObjectNode document) {
            return new Written(document.toPrettyString(), new OpenApiPage(document).html());
        }
    }

    @Endpoint(value = "This document.", forms = MediaType.APPLICATION_JSON_VALUE)
    @GetMapping(path = ADDRESS + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] document() {
        return written.get().json().getBytes(StandardCharsets.UTF_8);
    }

    @Endpoint("This document as a page for people.")
    @GetMapping(path = ADDRESS + ".html", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(written.get().page());
    }

    @Endpoint("The style of that page.")
    @GetMapping(path = ADDRESS + ".css", produces = "text/css")
    Resource style() {
        return new ClassPathResource("openapi/openapi.css");
    }
}
