package vn.tiendo.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.testing.SharedData;

/**
 * The lifecycle events of 1,434 real dossiers, and what must be answered for them. Several copies can live side by side,
 * each under a province code of its own.
 *
 * @see <a href="https://doi.org/10.4121/uuid:26aba40d-8b2d-435b-b5af-6d4bfbd7a270">J.C.A.M. Buijs: Receipt phase of an
 *     environmental permit application process</a>
 */
final class PermitFile {
    private static final String PROVINCE = "WABO";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String province;

    /** @param province a code as long as {@code WABO}, which replaces it */
    PermitFile(String province) {
        this.province = province;
    }

    List<String> lines() {
        try {
            return Files.readAllLines(SharedData.file("permit-dossiers.ndjson")).stream()
                    .map(line -> line.replace(PROVINCE, province))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines in another order, with 30 % of them told again. */
    List<String> shuffledWithRepeats(long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(lines());
        int all = lines.size();
        for (int i = 0; i < all * 3 / 10; i++) {
            lines.add(lines.get(random.nextInt(all)));
        }
        Collections.shuffle(lines, random);
        return lines;
    }

    /**
     * Compares every row of the expected figures with what is answered.
     *
     * @param progress answers the path of a progress figure
     */
    void assertAnswered(Function<String, JsonNode> progress) {
        JsonNode rows = expected();
        assertThat(rows.size()).isEqualTo(192);
        SoftAssertions softly = new SoftAssertions();
        for (JsonNode row : rows) {
            String unit = row.required("unit").stringValue().replace(PROVINCE, province);
            String path = "/api/v1/units/%s/progress?period=%s&asOf=%s"
                    .formatted(
                            unit,
                            row.required("period").stringValue(),
                            row.required("asOf").stringValue());
            softly.assertThat(figures(progress.apply(path))).as(path).isEqualTo(figures(row));
        }
        softly.assertAll();
    }

    private static JsonNode expected() {
        return JSON.readTree(SharedData.file("permit-expected.json").toFile());
    }

    /** What is compared; standings without a dossier may be left out. */
    private static Map<String, Object> figures(JsonNode row) {
        Map<String, Object> figures = new TreeMap<>();
        for (String count : List.of("received", "onTime", "late")) {
            figures.put(count, row.required(count).asLong());
        }
        figures.put("score", row.required("score").stringValue());
        row.required("standings").properties().forEach(standing -> {
            if (standing.getValue().asLong() != 0) {
                figures.put(standing.getKey(), standing.getValue().asLong());
            }
        });
        return figures;
    }
}
