package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Choosing, filtering and searching are links and forms: a browser that runs no scripts can do them all. */
@InChromium
class WithoutScriptsTest {
    private static final Screen SCREEN = new Screen(Screen.Language.VI, Screen.Light.LIGHT, 1440, false);
    private static final String YESTERDAY =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(1).toString();

    private final BrowserContext context;
    private final Page page;
    private final Dashboard dashboard;

    WithoutScriptsTest(Dashboard dashboard) {
        this.dashboard = dashboard;
        context = SCREEN.open(dashboard.browser(), dashboard.url());
        page = context.newPage();
    }

    @AfterEach
    void end() {
        context.close();
    }

    @Test
    void aDayIsPicked() {
        page.navigate("/");

        page.locator("form.choices input[name=asOf]").fill(YESTERDAY);
        submit("form.choices");

        assertThat(page.url()).contains("asOf=" + YESTERDAY);
        assertThat(page.locator("form.choices input[name=asOf]").inputValue()).isEqualTo(YESTERDAY);
    }

    @Test
    void aBookIsPicked() {
        page.navigate(dashboard.page("province").path());

        page.locator("form.choices select[name=book]").selectOption("PROVINCE");
        submit("form.choices");

        assertThat(page.url()).contains("book=PROVINCE");
        assertThat(page.locator("form.choices select[name=book]").inputValue()).isEqualTo("PROVINCE");
    }

    @Test
    void aListIsFiltered() {
        page.navigate("/dossiers?unit=" + dashboard.page("province").path().replaceAll("/units/([^?]*).*", "$1"));
        int all = page.locator("main tbody tr").count();

        page.locator("main form select[name=standing]").selectOption("IN_TERM");
        submit("main form:has(select[name=standing])");

        Locator rows = page.locator("main tbody tr");
        assertThat(page.url()).contains("standing=IN_TERM");
        assertThat(rows.count()).isBetween(1, all);
        assertThat(page.locator("main tbody tr .s-IN_TERM").count()).isEqualTo(rows.count());
    }

    @Test
    void aUnitIsSearchedFor() {
        page.navigate("/");

        page.locator("input[name=q]").fill("Phường số 1");
        page.locator("input[name=q]").press("Enter");
        page.waitForURL("**/search?*");

        assertThat(page.locator("main table a").first().textContent()).isEqualTo("Phường số 1");
    }

    @Test
    void dossiersAreTickedAndTheirCauseIsNamed() {
        page.navigate("/dossiers?standing=OVERDUE");
        page.locator("input[name=dossier]").nth(0).check();
        page.locator("input[name=dossier]").nth(2).check();

        page.locator("select[name=saidCause]").selectOption("TECHNICAL_ERROR");
        page.locator("input[name=by]").fill("Lan");
        page.locator("textarea[name=why]").fill("cổng dịch vụ công bị lỗi");
        submit("form.work");

        assertThat(page.url()).contains("standing=OVERDUE", "taken=2");
        assertThat(page.locator("[role=status]").textContent()).contains("2");
    }

    @Test
    void whatIsMissingIsSaidWhereTheFocusIs() {
        page.navigate("/dossiers?standing=OVERDUE");

        page.locator("select[name=saidCause]").selectOption("AGENCY");
        page.locator("input[name=by]").fill("Lan");
        page.locator("textarea[name=why]").fill("đã xem");
        submit("form.work");

        assertThat(page.locator("[role=alert]:focus").count()).isEqualTo(1);
        assertThat(page.locator("input[name=by]").inputValue()).isEqualTo("Lan");
    }

    private void submit(String form) {
        page.locator(form + " button[type=submit]").click();
        page.waitForLoadState();
    }
}
