package vn.tiendo.faults.planted;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings as a table of Markdown; of what was not planted this time it keeps what was found before. */
final class Table {
    private static final String HEAD = """
            | planted | what is broken, and what would be wrong | caught by | after |
            |---|---|---|---|
            """;

    private Table() {}

    /**
     * A table of all bugs.
     *
     * @param before the table of the last time
     */
    static String of(List<Bug> bugs, List<Finding> findings, String before) {
        return bugs.stream()
                .map(bug -> row(bug, find(bug, findings), before))
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private static @Nullable Finding find(Bug bug, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.bug().equals(bug))
                .findFirst()
                .orElse(null);
    }

    private static String row(Bug bug, @Nullable Finding finding, String before) {
        String row = begin(bug) + what(bug);
        if (finding != null) {
            return row + (finding.isCaught() ? finding.after().toSeconds() + " s" : "**not caught**") + " |";
        }
        Optional<String> known =
                before.lines().filter(line -> line.startsWith(row)).findFirst();
        return known.orElse(row + "not run yet |");
    }

    private static String begin(Bug bug) {
        return "| `" + bug.name() + "` | ";
    }

    private static String what(Bug bug) {
        String tests = bug.catchers().stream()
                .map(test -> "`" + test.type() + "." + test.method() + "`")
                .collect(Collectors.joining(", "));
        return bug.broken() + " *" + bug.harm() + "* | " + tests + " | ";
    }
}
