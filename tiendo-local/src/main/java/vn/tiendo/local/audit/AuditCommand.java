package vn.tiendo.local.audit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./tiendo audit}: computes every hash of the audit trails once more. */
@Command(
        name = "audit",
        description = "Checks that nobody has changed the audit trails of an installation.",
        footer = {
            "",
            "Ends with 0 when all three are unbroken and hold all that was noted, with 1 otherwise.",
            "Keep the noted heads where nobody who can write into the databases can write: a trail that was cut off or",
            "written anew hangs together by itself, and is found only by what was noted before."
        },
        sortOptions = false)
public final class AuditCommand implements Callable<Integer> {
    private static final int UNBROKEN = 0;
    private static final int BROKEN = 1;

    @Option(
            names = "--command",
            paramLabel = "URL",
            defaultValue = "${env:TIENDO_URL:-http://127.0.0.1:8081}",
            description = "Where events are taken, or TIENDO_URL (http://127.0.0.1:8081).")
    private URI command = URI.create("http://127.0.0.1:8081");

    @Option(
            names = "--query",
            paramLabel = "URL",
            defaultValue = "${env:TIENDO_QUERY_URL:-http://127.0.0.1:8082}",
            description = "Where figures are read, or TIENDO_QUERY_URL (http://127.0.0.1:8082).")
    private URI query = URI.create("http://127.0.0.1:8082");

    @Option(
            names = "--index",
            paramLabel = "URL",
            defaultValue = "${env:TIENDO_INDEX_URL:-http://127.0.0.1:8083}",
            description = "Where scores and ranks are read, or TIENDO_INDEX_URL (http://127.0.0.1:8083).")
    private URI index = URI.create("http://127.0.0.1:8083");

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "An entry that must be there, by its hash as it was logged or noted; may be repeated.")
    private List<String> noted = List.of();

    @Option(
            names = "--heads",
            paramLabel = "FILE",
            description =
                    "Heads that were noted the last time and must be there; if all is well, those of now are noted.")
    private @Nullable Path heads;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    /** @return 0 or 1, as the footer says */
    @Override
    public Integer call() throws InterruptedException {
        try {
            AuditRun run =
                    new AuditRun(applications(), noted, heads == null ? null : new NotedHeads(heads), System.out);
            return run.isWell() ? UNBROKEN : BROKEN;
        } catch (IOException unusable) {
            System.err.println("Cannot use " + unusable.getMessage());
            return BROKEN;
        }
    }

    private Map<String, URI> applications() {
        Map<String, URI> applications = new LinkedHashMap<>();
        applications.put("dossier-command", command);
        applications.put("dossier-query", query);
        applications.put("index-calculator", index);
        return applications;
    }
}
