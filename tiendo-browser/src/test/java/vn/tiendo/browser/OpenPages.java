package vn.tiendo.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Pages that stand open and note when a figure on them changes. */
final class OpenPages implements AutoCloseable {
    /** A browser has six connections to a host, and each open page holds one: five leave one to ask with. */
    static final int OF_A_READER = 5;

    private static final Screen SCREEN = new Screen(Screen.Language.VI, Screen.Light.LIGHT, 1440, true);
    private static final double PATIENCE_MILLIS = 60_000;

    private final List<BrowserContext> readers = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    /** Opens them, and waits until each is told of changes. */
    static OpenPages open(Dashboard dashboard, int readers, String path) {
        OpenPages open = new OpenPages();
        for (int reader = 0; reader < readers; reader++) {
            BrowserContext context = SCREEN.open(dashboard.browser(), dashboard.url());
            context.addInitScript(Scripts.NOTE_HELLO);
            open.readers.add(context);
            for (int place = 0; place < OF_A_READER; place++) {
                open.pages.add(open(context, path));
            }
        }
        return open;
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(path);
        page.waitForFunction(Scripts.HELLO);
        page.evaluate(Scripts.WATCH_FIGURES);
        return page;
    }

    List<Page> pages() {
        return pages;
    }

    /** Waits until all have changed, and says how long after this moment each did. */
    List<Duration> changed(Instant since) {
        return pages.stream()
                .map(page -> {
                    page.waitForFunction(Scripts.CHANGED);
                    long at = ((Number) page.evaluate("window.tiendoChanged")).longValue();
                    return Duration.between(since, Instant.ofEpochMilli(at));
                })
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        readers.forEach(BrowserContext::close);
    }
}
