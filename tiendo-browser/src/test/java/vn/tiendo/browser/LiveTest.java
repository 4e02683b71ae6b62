package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told changes the pages that stand open. */
@InChromium
class LiveTest {
    private static final String FIGURE = ".huge [data-figure]";

    private final Dashboard dashboard;
    private final Telling telling;
    private final String unit;

    LiveTest(Dashboard dashboard) {
        this.dashboard = dashboard;
        telling = new Telling(dashboard.door());
        unit = dashboard.page("unit").path().replaceAll("/units/([^?]*).*", "$1");
    }

    @Test
    void aFigureFollowsWithoutThePageBeingLoadedAgain() {
        try (OpenPages open = OpenPages.open(dashboard, 1, receivedByTheUnit())) {
            Page page = open.pages().getFirst();
            page.evaluate("window.tiendoStays = true");
            long before = figure(page);

            telling.received(unit);
            awaitFigure(page, before + 1);
            telling.received(unit);
            awaitFigure(page, before + 2);

            assertThat(page.evaluate("window.tiendoStays")).isEqualTo(true);
        }
    }

    @Test
    void aPageThatWasPutAwayCatchesUpWhenItComesBack() {
        try (OpenPages open = OpenPages.open(dashboard, 1, receivedByTheUnit())) {
            Page away = open.pages().getFirst();
            Page inView = open.pages().getLast();
            long before = figure(away);

            putAway(away, "frozen");
            telling.received(unit);
            awaitFigure(inView, before + 1);
            assertThat(figure(away)).as("it sleeps").isEqualTo(before);
            putAway(away, "active");

            awaitFigure(away, before + 1);
        }
    }

    @Test
    void everyOpenPageOfTheCountryFollows() {
        measure(1, "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/proof?figure=RECEIVED&unit="})
    @Tag("night")
    void fiftyPagesFollow(String path) {
        measure(10, path.endsWith("=") ? path + unit : path);
    }

    private void measure(int readers, String path) {
        try (OpenPages open = OpenPages.open(dashboard, readers, path)) {
            Instant acknowledged = telling.received(unit);

            List<Duration> after = open.changed(acknowledged);

            assertThat(after).hasSize(readers * OpenPages.OF_A_READER);
            System.out.printf(
                    "%d open pages of %s: a figure changed %d ms after the acknowledgement in the median, %d ms at the latest%n",
                    after.size(),
                    path,
                    after.get(after.size() / 2).toMillis(),
                    after.getLast().toMillis());
        }
    }

    private String receivedByTheUnit() {
        return "/proof?figure=RECEIVED&unit=" + unit;
    }

    private static long figure(Page page) {
        return Long.parseLong(page.locator(FIGURE).textContent().replaceAll("\\D", ""));
    }

    private static void awaitFigure(Page page, long wanted) {
        page.waitForFunction(
                "([figure, wanted]) => document.querySelector(figure).textContent.replace(/\\D/g, '') === wanted",
                List.of(FIGURE, String.valueOf(wanted)));
    }

    private static void putAway(Page page, String state) {
        JsonObject wanted = new JsonObject();
        wanted.addProperty("state", state);
        CDPSession session = page.context().newCDPSession(page);
        session.send("Page.setWebLifecycleState", wanted);
    }
}
