package vn.tiendo.contract.wire;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every message looks on the wire as somebody approved it, to the letter: others, and our own stored events, depend on
 * it. Additions only.
 *
 * <p>To approve: run this test, look at what it left in {@code target/received}, and copy the files that are right to
 * {@code src/test/resources/approved}. A file of revision 1 may gain fields; what changes the meaning of a field or takes
 * one away is a new revision with a file of its own.
 */
class ApprovedJsonTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final Path RECEIVED = Path.of("target/received");
    private static final String ENDING = ".json";

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_message_is_written_as_approved(Sample sample) throws IOException {
        String written = WireJson.write(sample);
        Path approved = APPROVED.resolve(sample.name() + ENDING);

        if (!Files.exists(approved) || !Files.readString(approved).equals(written)) {
            leaveForApproval(sample, written);
        }

        assertThat(approved)
                .as("nobody has approved this message yet; see the comment of this class")
                .exists();
        assertThat(written)
                .as("differs from the approved %s; see the comment of this class", approved)
                .isEqualTo(Files.readString(approved));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_approved_message_is_read_back_to_the_same_value(Sample sample) throws IOException {
        String approved = Files.readString(APPROVED.resolve(sample.name() + ENDING));

        assertThat(WireJson.read(sample, approved)).isEqualTo(sample.message());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_field_that_a_later_revision_adds_is_passed_over(Sample sample) throws IOException {
        String approved = Files.readString(APPROVED.resolve(sample.name() + ENDING));
        String later = approved.replaceFirst("\\{", "{\"traceparent\": \"00-4bf92f35\",")
                .replaceFirst("\"data\" : \\{", "\"data\" : {\"addedLater\": 1")
                .replaceFirst("\"addedLater\": 1(?=\\s*\")", "\"addedLater\": 1,");

        assertThat(later).contains("traceparent").contains("addedLater");
        assertThat(WireJson.read(sample, later)).isEqualTo(sample.message());
    }

    @Test
    void every_approved_file_belongs_to_a_message() {
        List<String> names = Sample.all().stream().map(Sample::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(approvedNames()).containsExactlyElementsOf(new TreeSet<>(names));
    }

    private static Set<String> approvedNames() {
        try (Stream<Path> files = Files.walk(APPROVED)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> APPROVED.relativize(file).toString())
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void leaveForApproval(Sample sample, String written) throws IOException {
        Path received = RECEIVED.resolve(sample.name() + ENDING);
        Files.createDirectories(received.getParent());
        Files.writeString(received, written);
    }
}
