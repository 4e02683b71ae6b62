package vn.tiendo.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A page that is looked at on a screen, and what is wrong with it there. */
final class Visit implements AutoCloseable {
    private static final Set<String> BAD = Set.of("serious", "critical");

    /** What the law of most countries asks for, with version 2.2's size of what is pressed, and good practice. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final String url;
    private final KnownPage known;
    private final BrowserContext context;
    private final Page page;
    private final List<String> findings = new ArrayList<>();

    private Visit(String url, KnownPage known, BrowserContext context) {
        this.url = url;
        this.known = known;
        this.context = context;
        page = context.newPage();
        context.onRequest(this::check);
        page.onConsoleMessage(this::check);
        page.onPageError(error -> findings.add("script failed: " + error));
        page.onRequestFailed(request -> findings.add("no answer: " + request.url() + " " + request.failure()));
    }

    static Visit begin(Browser browser, String url, KnownPage known, Screen screen) {
        return begin(browser, url, known, screen.options(url));
    }

    static Visit begin(Browser browser, String url, KnownPage known, Browser.NewContextOptions options) {
        Visit visit = new Visit(url, known, browser.newContext(options));
        Response answer = Objects.requireNonNull(visit.page.navigate(known.path()));
        if (answer.status() != known.status()) {
            visit.findings.add("status " + answer.status());
        }
        return visit;
    }

    Page page() {
        return page;
    }

    /** What the browser had to say until now, and what is wider than the window. */
    List<String> findings() {
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))) {
            findings.add("wider than the window: " + page.evaluate(Scripts.WIDEST));
        }
        return findings;
    }

    /** What keeps people out who see, hear or move otherwise. Needs scripts. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .filter(rule -> BAD.contains(rule.getImpact()))
                        .map(Visit::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return "%s (%s): %s"
                .formatted(
                        rule.getId(),
                        rule.getImpact(),
                        rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                                .toList());
    }

    private void check(Request request) {
        if (!request.url().startsWith(url + "/") && !request.url().startsWith("data:")) {
            findings.add("asks another host: " + request.url());
        }
    }

    /** Chromium writes every answer that is a problem there, even to the address that was to be one; and what its policy forbids. */
    private void check(ConsoleMessage message) {
        boolean meant = known.status() != 200 && message.location().startsWith(url + known.path());
        if (message.type().equals("error") && !meant) {
            findings.add("console: " + message.text() + " " + message.location());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
