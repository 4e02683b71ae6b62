package vn.tiendo.faults.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What only the system's own programs do well: owners, modes and times stay. */
public final class Folders {
    private Folders() {}

    /** The second becomes a copy of the first; it must not be there. */
    public static void copy(Path from, Path to) throws IOException, InterruptedException {
        run("cp", "-a", from.toString(), to.toString());
    }

    /** The same of a folder whose files change and go meanwhile: those that are gone are left out. */
    public static void copyLive(Path from, Path to) throws IOException, InterruptedException {
        run(
                "sh",
                "-c",
                "cp -a \"$0\" \"$1\" 2> /dev/null; test -s \"$1/global/pg_control\"",
                from.toString(),
                to.toString());
    }

    /** The folder becomes a file system of its own, in memory, of so many bytes; for administrators only. */
    public static void mount(Path folder, long bytes) throws IOException, InterruptedException {
        run("mount", "-t", "tmpfs", "-o", "size=" + bytes + ",mode=0700", "tmpfs", folder.toString());
    }

    public static void unmount(Path folder) throws IOException, InterruptedException {
        run("umount", folder.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }
}
