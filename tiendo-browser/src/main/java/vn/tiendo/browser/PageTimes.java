package vn.tiendo.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Optional;

/** How soon pages can be used in Chromium. */
public final class PageTimes implements AutoCloseable {
    /** Since the navigation began: all of it is parsed and its scripts have run, and something of it is painted. */
    private static final String USABLE = """
            () => new Promise(answer => {
              const look = () => {
                const [navigation] = performance.getEntriesByType('navigation');
                const [paint] = performance.getEntriesByName('first-contentful-paint');
                if (paint && navigation.domContentLoadedEventEnd > 0) {
                  answer(String(Math.max(paint.startTime, navigation.domContentLoadedEventEnd)));
                } else {
                  setTimeout(look, 10);
                }
              };
              look();
            })""";

    private static final Screen SCREEN = new Screen(Screen.Language.VI, Screen.Light.LIGHT, 1440, true);

    private final Chromium chromium;

    private PageTimes(Chromium chromium) {
        this.chromium = chromium;
    }

    /** In that of this machine, if it has one. */
    public static Optional<PageTimes> inChromium() {
        return Chromium.executable().map(executable -> new PageTimes(Chromium.launch(executable)));
    }

    /** Milliseconds from the begin of the navigation, with a cache that is empty. */
    public double usable(URI address) {
        try (BrowserContext context = SCREEN.open(chromium.browser(), address.toString());
                Page page = context.newPage()) {
            page.navigate(address.toString());
            return Double.parseDouble((String) page.evaluate(USABLE));
        }
    }

    @Override
    public void close() {
        chromium.close();
    }
}
