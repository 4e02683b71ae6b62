package vn.tiendo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Chromium of this machine, without a window. None is downloaded: it is that which people have. */
final class Chromium implements AutoCloseable {
    /** One line for whoever has none. */
    static final String HOW_TO_GET_IT =
            "There is no Chromium on the path (chromium, chromium-browser or google-chrome): "
                    + "install it, such as with apt-get install chromium.";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Where it is on this machine, if it is. */
    static Optional<Path> executable() {
        return executable(Objects.requireNonNullElse(System.getenv("PATH"), ""));
    }

    /** @param path folders, as in the environment variable of that name; the first name that is in any of them wins */
    static Optional<Path> executable(String path) {
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @throws com.microsoft.playwright.PlaywrightException if it does not start */
    static Chromium launch(Path executable) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(
                    playwright,
                    playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)));
        } catch (RuntimeException failure) {
            playwright.close();
            throw failure;
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close(); // and with it the browser
    }
}
