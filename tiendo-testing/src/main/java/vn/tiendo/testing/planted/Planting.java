package vn.tiendo.testing.planted;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The few classes that a patch changes, changed and compiled.
 *
 * @param root of the project
 * @param folder of their own, outside of it
 */
record Planting(Path root, Path folder) {
    /** Where the classes are that stand before those of the project. */
    Path plant(Path patch, List<Path> sources) throws IOException, InterruptedException {
        for (Path source : sources) {
            Path copy = folder.resolve(source);
            Files.createDirectories(copy.getParent());
            Files.copy(root.resolve(source), copy);
        }
        Process git = new ProcessBuilder("git", "apply", patch.toAbsolutePath().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes());
        if (git.waitFor() != 0) {
            throw new IllegalStateException(patch + " does not apply: " + said);
        }
        return compile(sources.stream().map(folder::resolve).toList());
    }

    private Path compile(List<Path> sources) throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> options = List.of(
                "-d", classes.toString(), "-classpath", ClassPath.OWN, "-parameters", "-g", "-proc:none", "-nowarn");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean well = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!well) {
                throw new IllegalStateException("what is planted does not compile: " + said);
            }
        }
        return classes;
    }
}
