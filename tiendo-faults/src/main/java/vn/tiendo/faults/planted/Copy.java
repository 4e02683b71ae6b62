package vn.tiendo.faults.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources once more, in a folder of their own, where bugs are planted.
 *
 * @param root a work tree of Git
 * @param folder below a parent of its own
 */
record Copy(Path root, Path folder) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Path BUILT = Path.of("target");

    /** Puts every source back as it is. What is alike is left alone, so that it need not be compiled again. */
    void restore() throws IOException {
        Set<Path> sources = sources();
        for (Path source : sources) {
            take(source);
        }
        for (Path other : others(sources)) {
            Files.delete(other);
        }
    }

    /** What Git knows, and what it does not ignore, less what was deleted. */
    private Set<Path> sources() {
        Command list =
                new Command(root, List.of("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"));
        Command.Ended ended = list.run(folder.resolveSibling("sources.log"), PATIENCE);
        if (!ended.well()) {
            throw new IllegalStateException("the sources need to be a work tree of Git: " + ended.said());
        }
        return Arrays.stream(ended.said().split("\0"))
                .map(Path::of)
                .filter(source -> Files.isRegularFile(root.resolve(source)))
                .collect(Collectors.toSet());
    }

    private void take(Path source) throws IOException {
        Path from = root.resolve(source);
        Path to = folder.resolve(source);
        if (!Files.exists(to) || Files.mismatch(from, to) >= 0) {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<Path> others(Set<Path> sources) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isOther(folder.relativize(file), sources))
                    .toList();
        }
    }

    private static boolean isOther(Path file, Set<Path> sources) {
        boolean built = file.getNameCount() > 2 && file.getName(1).equals(BUILT);
        return !built && !sources.contains(file);
    }

    /** Plants a bug; why not, where it cannot be. */
    Optional<String> plant(Bug bug) {
        return apply(folder, bug, folder.resolveSibling("apply.log"));
    }

    /** Applies a patch to a tree, or only looks whether that could be done. */
    static Optional<String> apply(Path tree, Bug bug, Path output, String... options) {
        List<String> words = Stream.of(
                        Stream.of("git", "apply"),
                        Stream.of(options),
                        Stream.of(bug.patch().toAbsolutePath().toString()))
                .flatMap(part -> part)
                .toList();
        Command.Ended ended = new Command(tree, words).run(output, PATIENCE);
        return ended.well() ? Optional.empty() : Optional.of(ended.said().strip());
    }
}
