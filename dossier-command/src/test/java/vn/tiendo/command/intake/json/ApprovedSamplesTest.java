package vn.tiendo.command.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.command.intake.Reading.Readable;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** The contract's approved samples pass the border in both directions. */
class ApprovedSamplesTest {
    private static final Path SAMPLES = Path.of("../dossier-contract/src/test/resources/approved/dossier-lifecycle");

    private final JsonMapper json = JsonMapper.builder().build();
    private final JsonLifecycleReader reader = new JsonLifecycleReader();
    private final JsonLifecycleWriter writer = new JsonLifecycleWriter();

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_read_and_written_back_as_it_was(Path sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);

        assertThat(json.readTree(writer.structured(read(bytes)))).isEqualTo(json.readTree(bytes));
    }

    @Test
    void there_is_a_sample_of_every_kind() throws IOException {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Path sample : samples()) {
            kinds.add(read(Files.readAllBytes(sample)).fact().kind());
        }

        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
    }

    private LifecycleEvent read(byte[] bytes) {
        return ((Readable) reader.structured(bytes)).event();
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }
}
