package vn.tiendo.faults.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bug that somebody could have made.
 *
 * @param name that of its patch, less its ending
 * @param broken what is broken
 * @param harm what would be wrong then, and for whom
 * @param catchers at least one; each of them must fail
 * @param patch what plants it; these words stand before the first file in it
 */
public record Bug(String name, String broken, String harm, List<Catcher> catchers, Path patch) {
    private static final String ENDING = ".patch";
    private static final String BROKEN = "Broken: ";
    private static final String HARM = "Then: ";
    private static final String CAUGHT_BY = "Caught by: ";

    public Bug {
        catchers = List.copyOf(catchers);
    }

    /** All bugs of a folder, by name. */
    static List<Bug> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> patches = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
            List<Bug> bugs = new ArrayList<>();
            for (Path patch : patches) {
                bugs.add(read(patch));
            }
            return bugs;
        }
    }

    /** @throws IllegalArgumentException if its words are not all there */
    static Bug read(Path patch) throws IOException {
        List<String> head = Files.readAllLines(patch).stream()
                .takeWhile(line -> !line.startsWith("diff "))
                .toList();
        String name = patch.getFileName().toString();
        List<Catcher> catchers =
                values(head, CAUGHT_BY).stream().map(Catcher::parse).toList();
        if (catchers.isEmpty()) {
            throw new IllegalArgumentException(patch + " does not say what it is caught by");
        }
        return new Bug(
                name.substring(0, name.length() - ENDING.length()),
                value(patch, head, BROKEN),
                value(patch, head, HARM),
                catchers,
                patch);
    }

    private static String value(Path patch, List<String> head, String word) {
        return values(head, word).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(patch + " lacks a line that begins with " + word));
    }

    private static List<String> values(List<String> head, String word) {
        return head.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()).strip())
                .toList();
    }
}
