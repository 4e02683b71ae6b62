package vn.tiendo.browser;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The dashboard of an installation with sample dossiers, and a browser to look at it. One thread uses it. */
final class Dashboard implements AutoCloseable {
    /** Enough that every province has some late ones, and few enough for every verification. */
    private static final int DOSSIERS = 8_000;

    private final SampleInstallation installation;
    private final Chromium chromium;
    private final Map<Screen.Language, List<KnownPage>> pages = new EnumMap<>(Screen.Language.class);

    private Dashboard(SampleInstallation installation, Chromium chromium) {
        this.installation = installation;
        this.chromium = chromium;
    }

    static Dashboard start() {
        try {
            Chromium chromium = Chromium.launch(Chromium.executable().orElseThrow());
            return new Dashboard(SampleInstallation.start(DOSSIERS), chromium);
        } catch (Exception failure) {
            throw new IllegalStateException("the dashboard does not start", failure);
        }
    }

    String url() {
        return installation.dashboard();
    }

    Browser browser() {
        return chromium.browser();
    }

    /** Where events are told. */
    String door() {
        return installation.door();
    }

    /** A page of each kind. */
    List<KnownPage> pages(Screen.Language language) {
        return pages.computeIfAbsent(language, this::find);
    }

    KnownPage page(String kind) {
        return pages(Screen.Language.VI).stream()
                .filter(page -> page.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<KnownPage> find(Screen.Language language) {
        try {
            return KnownPages.of(url(), language);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        chromium.close();
        installation.close();
    }
}
