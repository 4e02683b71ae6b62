package vn.tiendo.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;

/** The page of the addresses for programs. */
class ApiPageTest {
    private static final ReadingServer SERVER = new ReadingServer(new ReadModel(), LocalDate.of(2026, 11, 23));
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final int NOT_FOUND = 404;

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void everyAddressThatItNamesIsThere() {
        List<String> links = links();

        assertThat(links).hasSizeGreaterThan(20).contains("/", "/service", "/assets/tiendo.css");
        assertThat(links)
                .filteredOn(link -> !link.startsWith("/api/v1/stream")) // which never ends
                .allSatisfy(link -> assertThat(SERVER.get(link, "Accept", "*/*").status())
                        .as(link)
                        .isLessThan(NOT_FOUND));
    }

    private static List<String> links() {
        return LINK.matcher(SERVER.get("/api.html").text())
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    @Test
    void itLooksLikeTheOtherPagesWithoutStyleOrScriptInIt() {
        assertThat(SERVER.get("/api.html").text())
                .contains("class=\"top\"", "<h1>")
                .doesNotContain("style=\"", "<style", "<script");
    }
}
