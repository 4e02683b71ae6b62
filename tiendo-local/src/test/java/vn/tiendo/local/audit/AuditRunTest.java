package vn.tiendo.local.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditRunTest {
    private static final String APPLICATION = "dossier-query";
    /** More than two pages. */
    private static final int ENTRIES = 450;

    @TempDir
    private Path folder = Path.of(".");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final TrailStub trail;

    AuditRunTest() throws IOException {
        trail = new TrailStub(APPLICATION, ENTRIES);
    }

    @AfterEach
    void close() {
        trail.close();
    }

    private Path file() {
        return folder.resolve("heads.txt");
    }

    private boolean isWell(@Nullable Path file, String... noted) throws IOException, InterruptedException {
        said.reset();
        return new AuditRun(
                        Map.of(APPLICATION, trail.address()),
                        List.of(noted),
                        file == null ? null : new NotedHeads(file),
                        new PrintStream(said, true, UTF_8))
                .isWell();
    }

    private String said() {
        return said.toString(UTF_8);
    }

    @Test
    void aTrailThatNobodyTouchedIsWellWithItsHead() throws Exception {
        assertThat(isWell(null)).isTrue();
        assertThat(said())
                .isEqualTo(
                        "%-16s unbroken, 450 entries from 2026-11-22T15:04:05.123456Z to 2026-11-22T15:11:34.123456Z, head %s%n"
                                .formatted(APPLICATION, trail.entries.getLast().hash()));
    }

    @Test
    void aTrailWithoutEntriesIsWell() throws Exception {
        trail.entries.clear();

        assertThat(isWell(null)).isTrue();
        assertThat(said()).contains("unbroken, no entries");
    }

    @Test
    void theFirstBrokenEntryIsNamed() throws Exception {
        trail.forge(300);
        trail.forge(400);

        assertThat(isWell(null)).isFalse();
        assertThat(said()).contains("BROKEN", "entry 301: its hash is not that of what it says", "300 entries before");
    }

    @Test
    void whatIsMissingInTheMiddleIsFound() throws Exception {
        trail.entries.remove(200);

        assertThat(isWell(null)).isFalse();
        assertThat(said()).contains("entry 202: it stands where entry 201 is meant");
    }

    @Test
    void aHeadThatWasNotedIsFoundAsLongAsNothingBeforeItIsTouched() throws Exception {
        String noted = trail.entries.get(17).hash();

        assertThat(isWell(null, noted.toUpperCase(Locale.ROOT))).isTrue();
        assertThat(isWell(null, "ab".repeat(32))).isFalse();
        assertThat(said()).contains("MISSING", "ab".repeat(32), "unbroken");
    }

    @Test
    void whatIsCutOffTheEndAndWrittenAnewIsFoundByTheFileOfHeads() throws Exception {
        assertThat(isWell(file())).isTrue();
        assertThat(said()).contains("noted for the first time");
        trail.append(5, "Lan");
        assertThat(isWell(file())).isTrue();
        String noted = Files.readString(file());
        assertThat(noted)
                .isEqualTo(APPLICATION + " 455 " + trail.entries.getLast().hash() + System.lineSeparator());

        trail.entries.subList(453, 455).clear();
        assertThat(isWell(file())).isFalse();
        assertThat(said()).contains("MISSING");
        trail.append(10, "Minh");
        assertThat(isWell(null)).isTrue();
        assertThat(isWell(file())).isFalse();
        assertThat(Files.readString(file())).isEqualTo(noted);
    }

    @Test
    void aFileOfSomethingElseIsNotWrittenOver() throws Exception {
        Files.writeString(file(), "dear diary");

        assertThatThrownBy(() -> isWell(file())).isInstanceOf(IOException.class).hasMessageContaining("heads.txt");
        assertThat(file()).hasContent("dear diary");
    }

    @Test
    void whatCannotBeReadIsNotWell() throws Exception {
        trail.status = 503;
        assertThat(isWell(null)).isFalse();
        assertThat(said()).contains("NOT READ answer 503");

        Map<String, URI> swapped = Map.of("index-calculator", trail.address());
        trail.status = 200;
        assertThat(new AuditRun(swapped, List.of(), null, new PrintStream(said, true, UTF_8)).isWell())
                .isFalse();
        assertThat(said()).contains("answers dossier-query");

        trail.close();
        assertThat(isWell(null)).isFalse();
        assertThat(said()).contains("no answer from");
    }
}
