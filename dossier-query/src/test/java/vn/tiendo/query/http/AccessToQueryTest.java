package vn.tiendo.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import vn.tiendo.access.Rights;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.testing.Addresses;

class AccessToQueryTest {
    private static final ReadingServer SERVER = new ReadingServer(new ReadModel(), LocalDate.of(2023, 10, 30));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static WebApplicationContext application() {
        return Objects.requireNonNull(SERVER.bean(DispatcherServlet.class).getWebApplicationContext());
    }

    /** What answers to a failure is nobody's to ask for; of files, those that are for readers have rows of their own. */
    @Test
    void everyAddressIsSomebodys() {
        Set<String> unnamed = Addresses.unnamed(
                application(),
                SERVER.bean(Rights.class).rows().stream()
                        .map(row -> row.method() + " " + row.path())
                        .toList());
        assertThat(unnamed).containsExactly("GET /**", "GET /error", "GET /webjars/**");
        assertThat(Addresses.of(application())).contains("PUT /api/v1/units", "GET /units/{code}", "GET /actuator");
    }
}
