package vn.tiendo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/**
 * How somebody looks at pages.
 *
 * @param width of the window, in CSS pixels
 * @param scripts whether the browser runs them
 */
record Screen(Language language, Light light, int width, boolean scripts) {
    /** Narrower than this it is held in the hand. */
    private static final int DESK = 1024;

    private static final int DESK_HEIGHT = 900;
    private static final int HAND_HEIGHT = 800;

    /** What the reader's browser asks for. */
    enum Language {
        VI("vi-VN"),
        EN("en-GB");

        private final String locale;

        Language(String locale) {
            this.locale = locale;
        }

        /** As it stands in addresses. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the reader's system is set to. */
    enum Light {
        LIGHT(ColorScheme.LIGHT),
        DARK(ColorScheme.DARK);

        private final ColorScheme scheme;

        Light(ColorScheme scheme) {
            this.scheme = scheme;
        }
    }

    /** A context of its own: no cookie and no cache of another. */
    BrowserContext open(Browser browser, String url) {
        return browser.newContext(options(url));
    }

    /** What {@link #open} asks for, to be added to. */
    Browser.NewContextOptions options(String url) {
        return new Browser.NewContextOptions()
                .setBaseURL(url)
                .setLocale(language.locale)
                .setColorScheme(light.scheme)
                .setViewportSize(width, width < DESK ? HAND_HEIGHT : DESK_HEIGHT)
                .setJavaScriptEnabled(scripts);
    }

    @Override
    public String toString() {
        return "%s, %s, %d px, scripts %s".formatted(language, light, width, scripts ? "on" : "off");
    }
}
