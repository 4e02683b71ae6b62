package vn.tiendo.testing.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bug of {@code tiendo-faults/planted} that is planted while a module is verified: the classes that it changes are compiled
 * once more beside the others, and the test that must notice it runs in a process of its own that sees them first.
 *
 * @param patch what plants it; see there for its words
 */
public record PlantedBug(Path patch) {
    private static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");
    private static final Path FOLDER = ROOT.resolve("tiendo-faults/planted");
    private static final String SUBJECT = "Of: ";
    private static final String CAUGHT_BY = "Caught by: ";
    private static final String CHANGED = "+++ b/";

    /**
     * The bugs of a subject that tests of a module notice, by name.
     *
     * @param subject what they are about, as the line {@code Of:} of their patches says
     */
    public static List<PlantedBug> of(String subject, String module) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted()
                    .map(PlantedBug::new)
                    .filter(bug -> bug.lines(SUBJECT).contains(subject))
                    .filter(bug -> bug.lines(CAUGHT_BY).stream().anyMatch(test -> test.startsWith(module + " ")))
                    .toList();
        }
    }

    /**
     * Plants it, and runs the tests of the calling module that must notice it.
     *
     * @param folder an empty one
     * @return what each test said; one that passed, or failed for another reason than a claim of its own, has not noticed it
     */
    public List<Verdict> caught(Path folder) throws IOException, InterruptedException {
        Path classes = new Planting(ROOT, folder).plant(patch, changed());
        String module = Path.of("").toAbsolutePath().getFileName().toString();
        return lines(CAUGHT_BY).stream()
                .filter(test -> test.startsWith(module + " "))
                .map(test -> test.substring(module.length() + 1))
                .map(test -> Verdict.of(test, classes, folder))
                .toList();
    }

    private List<Path> changed() {
        return lines(CHANGED).stream().map(Path::of).toList();
    }

    private List<String> lines(String word) {
        try (Stream<String> lines = Files.lines(patch)) {
            return lines.filter(line -> line.startsWith(word))
                    .map(line -> line.substring(word.length()).strip())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its name. */
    @Override
    public String toString() {
        return patch.getFileName().toString().replace(".patch", "");
    }
}
