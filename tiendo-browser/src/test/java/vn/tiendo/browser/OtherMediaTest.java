package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page on paper, enlarged, in colours that the reader's system forces, and for whom motion makes sick. */
@InChromium
@Tag("night")
class OtherMediaTest {
    private static final Screen DESK = new Screen(Screen.Language.VI, Screen.Light.LIGHT, 1440, true);

    /** 210 mm less margins, in CSS pixels. */
    private static final Screen PAPER = new Screen(Screen.Language.VI, Screen.Light.LIGHT, 718, true);

    /** 1280 px, of which a quarter is left. */
    private static final Screen ENLARGED = new Screen(Screen.Language.VI, Screen.Light.LIGHT, 320, true);

    private final Dashboard dashboard;

    OtherMediaTest(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    static Stream<KnownPage> pages(Dashboard dashboard) {
        return dashboard.pages(Screen.Language.VI).stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void fitsEnlargedFourTimes(KnownPage known) {
        Browser.NewContextOptions options = ENLARGED.options(dashboard.url()).setDeviceScaleFactor(4);

        try (Visit visit = Visit.begin(dashboard.browser(), dashboard.url(), known, options)) {
            assertThat(visit.findings()).isEmpty();
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void canBePrinted(KnownPage known) {
        try (Visit visit = Visit.begin(dashboard.browser(), dashboard.url(), known, PAPER)) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(visit.findings()).isEmpty();
            assertThat(visit.page().locator("h1").first().isVisible()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsLostInForcedColours(KnownPage known) {
        Browser.NewContextOptions options = DESK.options(dashboard.url()).setForcedColors(ForcedColors.ACTIVE);

        try (Visit visit = Visit.begin(dashboard.browser(), dashboard.url(), known, options)) {
            assertThat(visit.findings()).isEmpty();
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingMovesForWhomThatMakesSick(KnownPage known) {
        Browser.NewContextOptions options = DESK.options(dashboard.url()).setReducedMotion(ReducedMotion.REDUCE);

        try (Visit visit = Visit.begin(dashboard.browser(), dashboard.url(), known, options)) {
            assertThat(visit.page().evaluate(Scripts.MOVING)).isEqualTo(0);
            assertThat(visit.findings()).isEmpty();
        }
    }
}
