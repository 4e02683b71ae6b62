package vn.tiendo.local.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Examines the trails of some applications, one after another, and says what it finds. */
final class AuditRun {
    private final Map<String, URI> applications;
    private final List<String> noted;
    private final @Nullable NotedHeads file;
    private final PrintStream out;

    /**
     * @param applications where each answers, by name
     * @param noted hashes of entries that must be there
     * @param file heads that must be there as well, and are noted anew if all is well; null where there is none
     */
    AuditRun(Map<String, URI> applications, List<String> noted, @Nullable NotedHeads file, PrintStream out) {
        this.applications = applications;
        this.noted = noted;
        this.file = file;
        this.out = out;
    }

    /**
     * Whether all trails are unbroken and hold all that was noted.
     *
     * @throws IOException if the file cannot be read or written
     */
    boolean isWell() throws IOException, InterruptedException {
        Wanted wanted = new Wanted(Stream.concat(noted.stream(), file == null ? Stream.of() : file.hashes().stream()));
        List<Finding> findings = findings(wanted);
        wanted.missing()
                .forEach(hash -> out.println(
                        "MISSING  an entry with the hash " + hash + ": it was changed, or cut off the end"));
        boolean well = wanted.missing().isEmpty() && findings.stream().allMatch(Finding::isUnbroken);
        if (well && file != null) {
            note(file, findings);
        }
        return well;
    }

    private List<Finding> findings(Wanted wanted) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, URI> application : applications.entrySet()) {
            try (TrailReader reader = new TrailReader(application.getValue())) {
                Finding finding = new Examination(application.getKey(), reader, wanted).finding();
                out.println(finding.sentence());
                findings.add(finding);
            }
        }
        return findings;
    }

    private void note(NotedHeads heads, List<Finding> findings) throws IOException {
        boolean known = heads.exists();
        heads.note(findings.stream().map(Finding::head).toList());
        out.println((known ? "noted in " : "noted for the first time in ") + heads.path());
    }
}
