package vn.tiendo.browser;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./tiendo screenshots}: every page of the dashboard as a picture, for people to look at. */
@Command(
        name = "./tiendo screenshots",
        description = "Photographs a page of each kind, on a desk and in the hand, light and dark.",
        sortOptions = false)
final class ScreenshotsCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            defaultValue = "var/screenshots",
            description = "Where the pictures are written (var/screenshots).")
    private Path folder = Path.of("var", "screenshots");

    @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi", description = "In which language (vi).")
    private Screen.Language language = Screen.Language.VI;

    @Option(
            names = "--at",
            paramLabel = "URL",
            description = "Of a dashboard that runs, such as http://localhost:8082; else one is started for this.")
    private @Nullable String url;

    @Option(
            names = "--dossiers",
            paramLabel = "N",
            defaultValue = "20000",
            description = "How many sample dossiers the one that is started has, about (20000).")
    private int dossiers = 20_000;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    private ScreenshotsCommand() {}

    /** Ends with 0 when all pictures are there, with 1 when there is no Chromium. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ScreenshotsCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Optional<Path> executable = Chromium.executable();
        if (executable.isEmpty()) {
            System.err.println(Chromium.HOW_TO_GET_IT);
            return FAILED;
        }
        try (Chromium chromium = Chromium.launch(executable.get())) {
            photograph(new Photographer(chromium.browser(), folder, language));
        }
        return 0;
    }

    private void photograph(Photographer photographer) throws Exception {
        if (url != null) {
            photographer.photograph(url.replaceFirst("/$", ""));
            return;
        }
        System.err.println("Starting an installation with sample dossiers ...");
        try (SampleInstallation installation = SampleInstallation.start(dossiers)) {
            photographer.photograph(installation.dashboard());
        }
    }
}
