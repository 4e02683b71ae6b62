package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A page under the hands of somebody without a mouse, who must see at each step where they are. */
final class Keyboard {
    /** No page has so many things to stop at. */
    private static final int PATIENCE = 600;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** To the next thing that can be pressed. */
    void tab() {
        page.keyboard().press("Tab");
        assertThat(page.evaluate(Scripts.FOCUS_SHOWS))
                .as("the focus shows on %s of %s", page.evaluate(Scripts.FOCUSED), page.url())
                .isEqualTo(true);
    }

    /** On and on, until one that matches. */
    void tabTo(String selector) {
        for (int steps = 0; steps < PATIENCE; steps++) {
            tab();
            if (isAt(selector)) {
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + selector + " of " + page.url());
    }

    boolean isAt(String selector) {
        return Boolean.TRUE.equals(page.evaluate(Scripts.FOCUS_IS, selector));
    }

    void type(String words) {
        page.keyboard().type(words);
    }

    void enter() {
        page.keyboard().press("Enter");
    }

    /** Presses what is there, and waits for the page that it leads to. */
    void enterTo(String glob) {
        enter();
        page.waitForURL(glob);
    }
}
