package vn.tiendo.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Markdown file with a place for results between two marks.
 *
 * @param place by what the marks are called
 */
public record ResultsDocument(Path file, String place) {
    /** The place that is called {@code results}. */
    public ResultsDocument(Path file) {
        this(file, "results");
    }

    /** Puts these in place of those that are there. */
    public void replace(String results) throws IOException {
        Files.writeString(file, replaced(Files.readString(file), results));
    }

    /** Those that are there. */
    public String present() throws IOException {
        String document = Files.readString(file);
        return document.substring(begin(document), end(document));
    }

    String replaced(String document, String results) {
        return document.substring(0, begin(document)) + "\n\n" + results + "\n" + document.substring(end(document));
    }

    private int begin(String document) {
        return at(document, "<!-- " + place + " -->") + "<!-- ".length() + place.length() + " -->".length();
    }

    private int end(String document) {
        return at(document, "<!-- /" + place + " -->");
    }

    /** @throws IllegalArgumentException if the document lacks the marks between which results stand */
    private static int at(String document, String mark) {
        int at = document.indexOf(mark);
        if (at < 0) {
            throw new IllegalArgumentException("the document needs the line " + mark);
        }
        return at;
    }
}
