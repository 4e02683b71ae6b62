package vn.tiendo.local.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRunTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NO_PATIENCE = Duration.ofMillis(300);

    @TempDir
    private Path folder = Path.of("");

    private final DoorStub door;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ImportRunTest() throws IOException {
        door = new DoorStub();
    }

    @AfterEach
    void closeDoor() {
        door.close();
    }

    @Test
    void everyLineArrivesOnce() throws Exception {
        List<String> lines = lines(1, 12_345);

        importAll(file("a.ndjson", lines.subList(0, 12_000)), file("b.ndjson", lines.subList(12_000, 12_345)));

        assertThat(door.taken).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(out()).startsWith("12,345 lines: 12,345 accepted, 0 refused, in ");
    }

    @Test
    void aRequestHoldsSomeThousandLinesAndAFewAreUnderWayAtOnce() throws Exception {
        importAll(file("a.ndjson", lines(1, 50_000)));

        assertThat(door.requests).allMatch(lines -> lines.size() <= 5_000);
        assertThat(door.most).hasValueBetween(1, 4);
    }

    @Test
    void aRequestHoldsNoMoreThanTwoMebibytes() throws Exception {
        String longLine = "x".repeat(1_000_000);

        importAll(file("a.ndjson", List.of(longLine, longLine, longLine, longLine, longLine)));

        assertThat(door.requests).extracting(List::size).containsExactlyInAnyOrder(2, 2, 1);
    }

    @Test
    void packedFilesAreUnpacked() throws Exception {
        Path packed = folder.resolve("a.ndjson.gz");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(packed))) {
            file.write("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
        }

        importAll(packed);

        assertThat(door.taken).containsExactly("one", "two");
    }

    @Test
    void lineEndsOfAnyKindAndBlankLinesKeepTheNumbersOfTheFile() throws Exception {
        Path file = folder.resolve("a.ndjson");
        Files.writeString(file, "one\r\n\n\nbad\nfive");

        importAll(file);

        assertThat(door.taken).containsExactlyInAnyOrder("one", "five");
        assertThat(out()).startsWith(file + ":4: INVALID_VALUE /data/dueAt no instant\n");
    }

    @Test
    void refusedLinesAreToldWithTheirNumberInTheFile() throws Exception {
        List<String> lines = lines(1, 5_010);
        Path file = file("a.ndjson", with(lines, 5_007, "bad"));

        ImportRun run = importAll(file);

        assertThat(run.refused()).isEqualTo(1);
        assertThat(out().lines()).first().isEqualTo(file + ":5007: INVALID_VALUE /data/dueAt no instant");
        assertThat(out()).contains("5,010 lines: 5,009 accepted, 1 refused, in ");
    }

    @Test
    void refusedLinesThatAnAnswerDoesNotShowAreCounted() throws Exception {
        Path file = file("a.ndjson", IntStream.range(0, 12).mapToObj(i -> "bad").toList());

        importAll(file);

        assertThat(out()).contains(file + ":1-12: 2 more lines refused, not shown", "12 lines: 0 accepted, 12 refused");
    }

    @Test
    void whatCannotBeTakenNowIsSentAgain() throws Exception {
        door.moods.add(DoorStub.unavailable("0"));
        door.moods.add(DoorStub.unavailable("not a number"));
        door.moods.add(door.takesAndHangsUp());

        importAll(file("a.ndjson", List.of("one", "bad")));

        assertThat(door.requests).hasSize(4);
        assertThat(out()).contains("2 lines: 1 accepted, 1 refused");
    }

    @Test
    void theDoorSaysHowLongToWait() throws Exception {
        door.moods.add(DoorStub.unavailable("1"));
        long began = System.nanoTime();

        importAll(file("a.ndjson", List.of("one")));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whenPatienceEndsTheFirstLineNotAcknowledgedIsNamed() throws Exception {
        Path first = file("first file.ndjson", lines(1, 10));
        Path second = file("second.ndjson", lines(1, 5_010));
        Path third = file("third.ndjson", lines(1, 10));
        door.moods.add(door::take);
        door.moods.add(door::take);
        IntStream.range(0, 1_000).forEach(i -> door.moods.add(DoorStub.unavailable("0")));
        ImportRun run = run(door.address(), first, second, third);

        assertThatExceptionOfType(BrokenOff.class)
                .isThrownBy(() -> run.carryAll(1, NO_PATIENCE))
                .withMessage("answer 503: Kafka does not answer");
        assertThat(run.continuation())
                .startsWith("The first line not acknowledged is " + second + ":")
                .endsWith(" " + second + " " + third);
        assertThat(out()).contains("accepted");
    }

    @Test
    void goingOnLeavesOutTheLinesBefore() throws Exception {
        Path first = file("first.ndjson", lines(1, 10));
        Path second = file("second.ndjson", lines(11, 12));

        run(door.address(), first, second).carryAll(9, PATIENCE);

        assertThat(door.taken).containsExactlyInAnyOrder("line 9", "line 10", "line 11", "line 12");
    }

    @Test
    void aFileNameWithSpacesIsQuotedInTheCommandToGoOn() throws Exception {
        Path file = file("it's a file.ndjson", lines(1, 3));

        assertThat(run(door.address(), file).continuation())
                .endsWith("--from-line 1 '" + folder + "/it'\\''s a file.ndjson'");
    }

    @Test
    void anAnswerThatWillNotChangeEndsTheImportAtOnce() throws Exception {
        door.moods.add(DoorStub.wrongType());
        ImportRun run = run(door.address(), file("a.ndjson", List.of("one")));

        assertThatExceptionOfType(BrokenOff.class)
                .isThrownBy(() -> run.carryAll(1, PATIENCE))
                .withMessage("answer 415: Unsupported Media Type");
        assertThat(door.requests).hasSize(1);
    }

    @Test
    void whereNobodyAnswersTheAddressIsNamed() throws Exception {
        URI address = door.address();
        door.close();
        ImportRun run = run(address, file("a.ndjson", List.of("one")));

        assertThatExceptionOfType(BrokenOff.class)
                .isThrownBy(() -> run.carryAll(1, NO_PATIENCE))
                .withMessage("no connection to " + address + "/api/v1/dossier-events");
    }

    @Test
    void aMissingFileIsFoundBeforeAnythingIsSent() throws Exception {
        ImportRun run = run(door.address(), file("a.ndjson", List.of("one")), folder.resolve("missing"));

        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> run.carryAll(1, PATIENCE));
        assertThat(door.requests).isEmpty();
    }

    @Test
    void aFileCutShortIsCarriedAsFarAsItCanBeRead() throws Exception {
        Path packed = folder.resolve("a.gz");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream file = new GZIPOutputStream(bytes)) {
            file.write(String.join("\n", lines(1, 50_000)).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(packed, List.of());
        try (OutputStream file = Files.newOutputStream(packed)) {
            file.write(bytes.toByteArray(), 0, bytes.size() - 100);
        }
        ImportRun run = run(door.address(), packed);

        assertThatExceptionOfType(BrokenOff.class)
                .isThrownBy(() -> run.carryAll(1, PATIENCE))
                .withMessageStartingWith(packed + " cannot be read: ");
        assertThat(door.taken).isNotEmpty();
        assertThat(run.continuation()).contains(packed + ":" + (door.taken.size() + 1));
    }

    private ImportRun importAll(Path... files) throws Exception {
        ImportRun run = run(door.address(), files);
        run.carryAll(1, PATIENCE);
        return run;
    }

    private ImportRun run(URI to, Path... files) {
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new ImportRun(List.of(files).stream().map(Path::toString).toList(), to, printed, printed);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private static List<String> lines(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> "line " + i).toList();
    }

    private static List<String> with(List<String> lines, int number, String line) {
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(i -> i == number ? line : lines.get(i - 1))
                .toList();
    }
}
