package vn.tiendo.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.testing.SharedData;
import vn.tiendo.tests.reference.DayFigures.Place;

/**
 * The reference against figures computed by yet another program, from real dossiers: "Receipt phase of an environmental
 * permit application process (WABO), CoSeLoG project", J.C.A.M. Buijs, 4TU.ResearchData, doi
 * 10.4121/uuid:26aba40d-8b2d-435b-b5af-6d4bfbd7a270.
 */
class PermitDossiersTest {

    private List<JsonNode> rows = List.of();
    private final Map<LocalDate, DayFigures> figures = new HashMap<>();

    @BeforeEach
    void readTheFiles() throws IOException {
        JsonNode expected = JsonMapper.shared().readTree(SharedData.file("permit-expected.json"));
        Reference reference = Reference.portal766(Files.readAllLines(SharedData.file("permit-dossiers.ndjson")));
        rows = List.copyOf(expected.values());
        rows.forEach(row -> figures.computeIfAbsent(asOf(row), reference::figures));
    }

    @Test
    void every_row_agrees_exactly() {
        assertThat(rows)
                .hasSize(192)
                .allSatisfy(row -> assertThat(figuresOn(asOf(row)).progress(text(row, "unit"), text(row, "period")))
                        .as("%s", row)
                        .usingRecursiveComparison()
                        .ignoringFields("causes") // the rows tell none
                        .isEqualTo(progressIn(row)));
    }

    @Test
    void there_is_a_row_wherever_something_was_received() {
        Map<LocalDate, Set<Place>> places = new HashMap<>();
        rows.forEach(row -> places.computeIfAbsent(asOf(row), day -> new HashSet<>())
                .add(new Place(text(row, "unit"), text(row, "period"))));

        assertThat(places)
                .hasSize(3)
                .allSatisfy(
                        (day, expected) -> assertThat(figuresOn(day).places()).isEqualTo(expected));
    }

    private static Progress progressIn(JsonNode row) {
        Map<Standing, Long> standings = new EnumMap<>(Standing.class);
        row.required("standings")
                .forEachEntry((standing, count) -> standings.put(Standing.valueOf(standing), count.longValue()));
        return ExpectedProgress.of(
                row.required("received").longValue(),
                row.required("onTime").longValue(),
                row.required("late").longValue(),
                text(row, "score"),
                standings);
    }

    private DayFigures figuresOn(LocalDate day) {
        return figures.getOrDefault(day, new DayFigures(List.of()));
    }

    private static LocalDate asOf(JsonNode row) {
        return LocalDate.parse(text(row, "asOf"));
    }

    private static String text(JsonNode row, String field) {
        return row.required(field).stringValue();
    }
}
