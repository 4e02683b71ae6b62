package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything can be reached without a mouse. */
@InChromium
class KeyboardTest {
    private static final Screen SCREEN = new Screen(Screen.Language.VI, Screen.Light.LIGHT, 1440, true);

    private final BrowserContext context;
    private final Page page;
    private final Keyboard keyboard;

    KeyboardTest(Dashboard dashboard) {
        context = SCREEN.open(dashboard.browser(), dashboard.url());
        page = context.newPage();
        keyboard = new Keyboard(page);
    }

    @BeforeEach
    void begin() {
        page.navigate("/");
    }

    @AfterEach
    void end() {
        context.close();
    }

    @Test
    void theFirstStepSkipsWhatEveryPageBeginsWith() {
        keyboard.tab();
        assertThat(keyboard.isAt("a.skip")).isTrue();

        keyboard.enter();
        keyboard.tab();

        assertThat(keyboard.isAt("main *")).isTrue();
    }

    @Test
    void fromTheCountryToTheWorstProvinceItsUnitItsListAndADossier() {
        keyboard.tabTo("table.ranking tbody tr:last-child th a");
        keyboard.enterTo("**/units/*");
        keyboard.tabTo("main table a[href*='/units/'][href*='.']");
        keyboard.enterTo("**/units/*.*");
        keyboard.tabTo("main a[href*='standing=open']");
        keyboard.enterTo("**/dossiers?*");
        keyboard.tabTo("main table a[href^='/dossiers/']");
        keyboard.enterTo("**/dossiers/*");

        assertThat(page.locator("h1").textContent()).isNotBlank();
    }

    @Test
    void fromTheCountryToTheProofOfAFigure() {
        keyboard.tabTo("main table a[href^='/proof?']");
        keyboard.enterTo("**/proof?*");

        assertThat(page.locator(".formula").textContent()).contains("=");
    }

    @Test
    void aUnitIsSearchedFor() {
        keyboard.tabTo("input[type=search]");
        keyboard.type("phuong so 1");
        keyboard.enterTo("**/search?*");
        keyboard.tabTo("main table a");
        keyboard.enterTo("**/units/*");

        assertThat(page.locator("h1").textContent()).isEqualTo("Phường số 1");
    }
}
