package vn.tiendo.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Markdown file with a place for results between two marks. */
public record ResultsDocument(Path file) {
    private static final String BEGIN = "<!-- results -->";
    private static final String END = "<!-- /results -->";

    /** Puts these in place of those that are there. */
    public void replace(String results) throws IOException {
        Files.writeString(file, replaced(Files.readString(file), results));
    }

    /** @throws IllegalArgumentException if the document lacks the marks between which results stand */
    static String replaced(String document, String results) {
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the document needs the lines " + BEGIN + " and " + END);
        }
        return document.substring(0, begin + BEGIN.length()) + "\n\n" + results + "\n" + document.substring(end);
    }
}
