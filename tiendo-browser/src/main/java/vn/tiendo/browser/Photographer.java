package vn.tiendo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Makes pictures of whole pages, each in a file that is named after what it shows. */
final class Photographer {
    /** A desk and a hand. */
    private static final List<Integer> WIDTHS = List.of(1440, 390);

    private final Browser browser;
    private final Path folder;
    private final Screen.Language language;

    Photographer(Browser browser, Path folder, Screen.Language language) {
        this.browser = browser;
        this.folder = folder;
        this.language = language;
    }

    /** @param url of the dashboard, without a slash at the end */
    void photograph(String url) throws IOException, InterruptedException {
        List<KnownPage> pages = KnownPages.of(url, language);
        for (int width : WIDTHS) {
            for (Screen.Light light : Screen.Light.values()) {
                photograph(url, pages, new Screen(language, light, width, true));
            }
        }
    }

    private void photograph(String url, List<KnownPage> pages, Screen screen) {
        try (BrowserContext context = screen.open(browser, url);
                Page page = context.newPage()) {
            for (KnownPage known : pages) {
                page.navigate(known.path());
                Path file = folder.resolve(fileName(known, screen));
                page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
                System.out.println(file);
            }
        }
    }

    /** Such as {@code province-390-dark-vi.png}. */
    static String fileName(KnownPage page, Screen screen) {
        return "%s-%d-%s-%s.png"
                .formatted(
                        page.kind(),
                        screen.width(),
                        screen.light().name().toLowerCase(Locale.ROOT),
                        screen.language().code());
    }
}
