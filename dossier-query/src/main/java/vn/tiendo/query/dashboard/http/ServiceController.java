package vn.tiendo.query.dashboard.http;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.question.Question;

/** How the service itself is: the same as {@code /actuator/health/flow}, for people. It needs no database to say so. */
@Controller
class ServiceController {
    private static final int OK = 200;
    private static final String MOVING = "flow";

    private final HealthEndpoint health;
    private final Pages pages;
    private final Clock clock;

    ServiceController(HealthEndpoint health, Pages pages, Clock clock) {
        this.health = health;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * A part of the service.
     *
     * @param details by where they stand, such as {@code partition 3 lag}
     */
    public record Part(String name, String status, Map<String, String> details) {}

    @GetMapping("/service")
    ResponseEntity<String> service(Question question, Reader reader) {
        Asked.of(question);
        HealthDescriptor moving = health.healthForPath(MOVING);
        return pages.page(
                HttpStatusCode.valueOf(OK),
                "service",
                reader,
                Map.of(
                        "status",
                        status(moving),
                        "parts",
                        parts(moving),
                        "at",
                        clock.instant(),
                        "zone",
                        clock.getZone()));
    }

    private static String status(@Nullable HealthDescriptor part) {
        return part == null ? "UNKNOWN" : part.getStatus().getCode();
    }

    private static List<Part> parts(@Nullable HealthDescriptor moving) {
        return moving instanceof CompositeHealthDescriptor all && all.getComponents() != null
                ? all.getComponents().entrySet().stream()
                        .map(entry -> part(entry.getKey(), entry.getValue()))
                        .toList()
                : List.of();
    }

    private static Part part(String name, HealthDescriptor health) {
        Map<String, String> details = new LinkedHashMap<>();
        if (health instanceof IndicatedHealthDescriptor indicated && indicated.getDetails() != null) {
            add(details, "", indicated.getDetails());
        }
        return new Part(name, status(health), details);
    }

    private static void add(Map<String, String> details, String place, Map<?, ?> some) {
        some.forEach((name, value) -> {
            String here = (place + " " + name).strip();
            if (value instanceof Map<?, ?> more) {
                add(details, here, more);
            } else {
                details.put(here, String.valueOf(value));
            }
        });
    }
}
