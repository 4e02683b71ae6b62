package vn.tiendo.local.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tiendo.audit.Head;

/** A file that says where each trail ended the last time: lines of application, number and hash. */
record NotedHeads(Path path) {
    private static final Pattern LINE = Pattern.compile("[a-z-]+ \\d+ [0-9a-f]{64}");

    boolean exists() {
        return Files.exists(path);
    }

    /** The hashes that were noted; none where there is no file yet. */
    List<String> hashes() throws IOException {
        if (!exists()) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(path)) {
            List<String> noted = lines.filter(line -> !line.isBlank()).toList();
            if (!noted.stream().allMatch(line -> LINE.matcher(line).matches())) {
                throw new IOException(path + ": its lines are application, number and hash");
            }
            return noted.stream()
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .toList();
        }
    }

    /** Replaces what was noted, all of it or nothing. */
    void note(List<Head> heads) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".new");
        Files.write(
                next,
                heads.stream()
                        .filter(head -> head.number() > 0)
                        .map(head -> head.application() + " " + head.number() + " " + head.hash())
                        .toList());
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
