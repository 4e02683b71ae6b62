package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    void whatCouldNotBeAskedForIsAskedForAgain() {
        try (OpenPages open = OpenPages.open(dashboard, 1, receivedByTheUnit());
                OpenPages others = OpenPages.open(dashboard, 1, receivedByTheUnit())) {
            Page away = open.pages().getFirst();
            long before = figure(away);

            away.context().setOffline(true);
            telling.received(unit);
            awaitFigure(others.pages().getFirst(), before + 1);
            assertThat(figure(away)).as("nobody answers it").isEqualTo(before);
            away.context().setOffline(false);

            awaitFigure(away, before + 1);
        }
    }

    /** Browsers let a tab sleep that is behind others: then its stream is cut, and nobody tells it that. */
    @Test
    void aTabThatWasPutAwayCatchesUpWhenItComesBack() {
        try (OpenPages others = OpenPages.open(dashboard, 1, receivedByTheUnit())) {
            Page inView = others.pages().getFirst();
            Page away = inView.context().browser().newPage();
            away.addInitScript(
                    "delete window.EventSource; window.EventSource = class extends EventTarget { close() {} };");
            away.navigate(dashboard.url() + receivedByTheUnit());
            long before = figure(away);

            away.evaluate(Scripts.PUT_AWAY, true);
            telling.received(unit);
            awaitFigure(inView, before + 1);
            assertThat(figure(away)).as("it sleeps").isEqualTo(before);
            away.evaluate(Scripts.PUT_AWAY, false);

            awaitFigure(away, before + 1);
            away.close();
        }
    }

    /** Between the reading of a page and the first word of its stream lies a moment in which nobody tells it anything. */
    @Test
    void whatIsToldBeforeAPageListensIsNotMissed() {
        try (OpenPages others = OpenPages.open(dashboard, 1, receivedByTheUnit())) {
            Page inView = others.pages().getFirst();
            Page late = inView.context().browser().newPage();
            List<Route> held = new ArrayList<>();
            late.route("**/api/v1/stream*", held::add);
            late.navigate(dashboard.url() + receivedByTheUnit());
            late.waitForCondition(() -> !held.isEmpty());
            long before = figure(late);

            telling.received(unit);
            awaitFigure(inView, before + 1);
            assertThat(figure(late)).as("it hears nothing").isEqualTo(before);
            held.forEach(Route::resume);

            awaitFigure(late, before + 1);
            late.close();
        }
    }

    /** What changes meanwhile must not take away what somebody has ticked and typed. */
    @Test
    void aPageThatIsBeingFilledInStaysAsItIs() {
        try (OpenPages open = OpenPages.open(dashboard, 1, "/dossiers?unit=" + unit)) {
            Page page = open.pages().getFirst();
            page.evaluate("document.addEventListener('htmx:sseMessage', () => { window.tiendoTold = true; })");
            page.locator("input[name=dossier]").first().check();
            page.locator("textarea[name=why]").fill("half a senten");
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));

            telling.received(unit);
            page.waitForFunction("() => window.tiendoTold === true");

            assertThat(page.locator("input[name=dossier]").first().isChecked()).isTrue();
            assertThat(page.locator("textarea[name=why]").inputValue()).isEqualTo("half a senten");
            assertThat(asked).noneMatch(url -> url.contains("/dossiers"));
        }
    }

    @Test
    void everyOpenPageOfTheCountryFollows() {
        measure(1, 0, "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/proof?figure=RECEIVED&unit="})
    @Tag("night")
    void fiftyPagesOfFiftyPeopleFollow(String path) {
        measure(1, 45, ofTheUnit(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/proof?figure=RECEIVED&unit="})
    @Tag("night")
    void fiftyPagesInOneBrowserFollow(String path) {
        measure(10, 0, ofTheUnit(path));
    }

    private String ofTheUnit(String path) {
        return path.endsWith("=") ? path + unit : path;
    }

    private void measure(int readers, int distant, String path) {
        try (OpenPages open = OpenPages.open(dashboard, readers, path);
                DistantPages others = DistantPages.open(dashboard.url(), distant, path)) {
            Instant acknowledged = telling.received(unit);

            List<Duration> here = open.changed(acknowledged);
            assertThat(here).hasSize(readers * OpenPages.OF_A_READER);
            print("drawn in a browser here", path, here);
            if (distant > 0) {
                print("open elsewhere", path, others.changed(acknowledged));
            }
        }
    }

    private static void print(String where, String path, List<Duration> after) {
        System.out.printf(
                "%d pages of %s %s: a figure changed %d ms after the acknowledgement in the median, %d ms at the latest%n",
                after.size(),
                path,
                where,
                after.get(after.size() / 2).toMillis(),
                after.getLast().toMillis());
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
}
