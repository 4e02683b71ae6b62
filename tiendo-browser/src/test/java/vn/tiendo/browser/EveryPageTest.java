package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, on every screen: it comes, nothing in it fails, nothing is loaded from elsewhere, and nobody is kept out. */
@InChromium
class EveryPageTest {
    private static final List<Integer> WIDTHS = List.of(320, 768, 1440);

    private final Dashboard dashboard;

    EveryPageTest(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    static Stream<Arguments> few(Dashboard dashboard) {
        return Pairs.few(dimensions(dashboard)).stream().map(EveryPageTest::visit);
    }

    static Stream<Arguments> all(Dashboard dashboard) {
        return Pairs.all(dimensions(dashboard)).stream().map(EveryPageTest::visit);
    }

    private static List<List<?>> dimensions(Dashboard dashboard) {
        return List.of(
                dashboard.pages(Screen.Language.VI).stream()
                        .map(KnownPage::kind)
                        .toList(),
                WIDTHS,
                List.of(Screen.Language.values()),
                List.of(Screen.Light.values()),
                List.of(true, false));
    }

    private static Arguments visit(List<Object> values) {
        return Arguments.of(
                values.get(0),
                new Screen(
                        (Screen.Language) values.get(2),
                        (Screen.Light) values.get(3),
                        (Integer) values.get(1),
                        (Boolean) values.get(4)));
    }

    @Test
    void everyKindOfPageIsFoundByFollowingLinks() {
        assertThat(dashboard.pages(Screen.Language.VI))
                .extracting(KnownPage::kind)
                .contains(
                        "country",
                        "province",
                        "unit",
                        "list",
                        "dossier",
                        "retraction",
                        "anomalies",
                        "rejections",
                        "proof",
                        "service",
                        "search",
                        "weekly-report",
                        "problem");
        assertThat(dashboard.pages(Screen.Language.EN))
                .extracting(KnownPage::kind)
                .containsExactlyInAnyOrderElementsOf(dashboard.pages(Screen.Language.VI).stream()
                        .map(KnownPage::kind)
                        .toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("few")
    void isSound(String kind, Screen screen) {
        assertSound(kind, screen);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("all")
    @Tag("night")
    void isSoundOnAllScreens(String kind, Screen screen) {
        assertSound(kind, screen);
    }

    private void assertSound(String kind, Screen screen) {
        KnownPage known = dashboard.pages(screen.language()).stream()
                .filter(page -> page.kind().equals(kind))
                .findFirst()
                .orElseThrow();

        try (Visit visit = Visit.begin(dashboard.browser(), dashboard.url(), known, screen)) {
            assertThat(visit.findings()).as("%s on %s", known, screen).isEmpty();
            if (screen.scripts()) {
                assertThat(visit.barriers()).as("%s on %s", known, screen).isEmpty();
            }
        }
    }
}
