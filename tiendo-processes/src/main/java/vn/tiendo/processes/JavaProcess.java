package vn.tiendo.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of ours in a process of its own: says when it is ready, answers lines, and ends with whoever started it. */
final class JavaProcess implements AutoCloseable {
    /** What a program says when it is. */
    static final String READY = "ready";

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    /** What the images of the applications are started with, but for the heap. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;

    private JavaProcess(Process process, BufferedReader answers) {
        this.process = process;
        this.answers = answers;
        questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /**
     * A program and what it is given.
     *
     * @param heap the greatest, such as {@code 512m}
     * @param log what it writes to standard error goes to the end of this file
     * @param environment in addition to that of this process
     */
    record Program(Class<?> main, String heap, Path log, Map<String, String> environment, List<String> arguments) {}

    /**
     * Starts it, and returns when it says that it is ready.
     *
     * @throws IOException if it ends before, with its log
     */
    static JavaProcess start(Program program) throws IOException {
        Files.createDirectories(program.log().toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command(program))
                .redirectError(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
        builder.environment().putAll(program.environment());
        Process process = builder.start();
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        if (!READY.equals(answers.readLine())) {
            process.destroyForcibly();
            throw new IOException(program.main().getSimpleName() + " does not start; it says why:\n"
                    + Files.readString(program.log()));
        }
        return new JavaProcess(process, answers);
    }

    private static List<String> command(Program program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + program.heap());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", classPath(), program.main().getName()));
        command.addAll(program.arguments());
        return command;
    }

    /** Maven's tests run from a jar that only names the others, and goes with them. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** @throws IOException if it has ended */
    synchronized String ask(String question) throws IOException {
        questions.println(question);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("process " + pid() + " has ended");
        }
        return answer;
    }

    /** SIGKILL: no hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it as a service is stopped; kills it if that takes long. */
    @Override
    public void close() throws InterruptedException {
        questions.close();
        if (!process.waitFor(STOP_LIMIT)) {
            kill();
        }
    }
}
