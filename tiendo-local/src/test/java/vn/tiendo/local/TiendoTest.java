package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TiendoTest {
    private static final int CALLED_WRONGLY = 2;

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --nope",
                "run --command-port abc",
                "run --command-port 0",
                "run --command-port 65536",
                "run --kafka-port 8081",
                "run something",
                "import",
                "import --nope x.ndjson",
                "import --from-line x x.ndjson",
                "import --patience soon x.ndjson",
                "sample",
                "audit --nope",
                "audit something",
                "nope",
            })
    void aWrongCallShowsTheUsageAndEndsWithTwo(String call) {
        assertThat(execute(call)).isEqualTo(CALLED_WRONGLY);
        assertThat(err.toString()).contains("Usage: ./tiendo");
    }

    @Test
    void aPortGivenTwiceIsNamedByItsFlag() {
        execute("run --kafka-port 8081");

        assertThat(err.toString()).startsWith("--kafka-port: port 8081 is given twice");
    }

    @Test
    void theHelpOfRunNamesEveryFlagAndVariable() {
        assertThat(execute("run --help")).isZero();
        assertThat(out.toString())
                .contains("--empty", "--fresh", "--data", "TIENDO_DATA")
                .contains("--command-port", "--query-port", "--index-port", "--kafka-port", "--postgres-port")
                .contains("TIENDO_COMMAND_PORT", "TIENDO_QUERY_PORT", "TIENDO_INDEX_PORT")
                .contains("TIENDO_KAFKA_PORT", "TIENDO_POSTGRES_PORT");
    }

    @Test
    void theHelpOfTheWholeDoesNotShowWhatIsForMeasurementsOnly() {
        CommandLine tiendo = Tiendo.commandLine();

        assertThat(tiendo.getUsageMessage()).contains("run", "import", "audit").doesNotContain("sample");
    }

    private int execute(String call) {
        return Tiendo.commandLine()
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(out, true))
                .execute(call.split(" "));
    }
}
