package vn.tiendo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.access.Role;
import vn.tiendo.fuzz.ApiDocument.Operation;

/**
 * Who may do what, cell by cell: {@code matrix.csv} says for each address what is answered to somebody of each role who asks
 * for their own province, for one that is not theirs ({@code =} where that is the same question), and to nobody. An address
 * without a row fails.
 */
class MatrixTest {
    private static final String TABLE = "/matrix.csv";

    /** Of its own: in one that is asked by chance not everything is there any more. */
    private static Playground playground;

    private static List<Operation> operations;

    @BeforeAll
    static void start() throws Exception {
        playground = Playground.start();
        operations =
                playground.documents().stream().flatMap(ApiDocument::operations).toList();
    }

    @AfterAll
    static void stop() throws Exception {
        playground.close();
    }

    private static List<String> table() {
        try (var content = Objects.requireNonNull(MatrixTest.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header() {
        return Stream.concat(
                        Stream.of("service", "method", "address", "nobody"),
                        Stream.of(Role.values())
                                .flatMap(role -> Stream.of(role.claim() + " own", role.claim() + " foreign")))
                .collect(Collectors.joining(","));
    }

    /** Each row is asked as a whole, in the order of the documents: what one changes the next may see. */
    @Test
    void everybody_is_answered_as_the_matrix_says() throws Exception {
        List<String> asked = new ArrayList<>(List.of(header()));
        for (Operation operation : operations) {
            asked.add(row(operation));
        }
        Path written = Path.of("target/matrix.csv");
        Files.write(written, asked);

        assertThat(String.join("\n", asked))
                .as("what was answered is in %s", written.toAbsolutePath())
                .isEqualTo(String.join("\n", table()));
    }

    @Test
    void each_address_of_the_documents_has_a_row() {
        assertThat(table().stream().skip(1).map(row -> row.replaceFirst("^(([^,]*,){2}[^,]*),.*", "$1")))
                .containsExactlyElementsOf(
                        operations.stream().map(MatrixTest::name).toList());
    }

    private static String name(Operation operation) {
        return String.join(",", operation.document().door().name(), operation.method(), operation.path());
    }

    private static String row(Operation operation) throws Exception {
        Example own = Example.of(operation, People.OWN);
        Example foreign = Example.of(operation, People.FOREIGN);
        List<String> cells = new ArrayList<>(List.of(name(operation), Integer.toString(own.ask(playground, ""))));
        for (Role role : Role.values()) {
            String who = playground.people().of(role);
            cells.add(Integer.toString(own.ask(playground, who)));
            cells.add(foreign.equals(own) ? "=" : Integer.toString(foreign.ask(playground, who)));
        }
        return String.join(",", cells);
    }
}
