package vn.tiendo.bench.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CrowdTest {
    private static final Crowd CROWD = new Crowd(LocalDate.of(2026, 11, 23), 284, 1_000, 4);

    @Test
    void hasAsManyUnitsAsTheCountry() {
        long told = CROWD.csv().lines().skip(1).distinct().count();
        assertThat(told + 34).isEqualTo(CROWD.units()).isEqualTo(10_404);
    }

    @Test
    void tellsWhatItSays() {
        String largest = CROWD.largest() + "-";
        Set<String> ids = new HashSet<>();
        Set<String> dossiers = new HashSet<>();
        Set<String> ofLargest = new HashSet<>();
        try (CrowdSource source = new CrowdSource(CROWD)) {
            for (byte[] line = source.nextLine(); line != null; line = source.nextLine()) {
                JsonNode event = JsonMapper.shared().readTree(line);
                String dossier = event.path("subject").stringValue();
                ids.add(event.path("source").stringValue() + event.path("id").stringValue());
                dossiers.add(dossier);
                if (dossier.startsWith(largest)) {
                    ofLargest.add(dossier);
                }
            }
            assertThat(ids).hasSize((int) source.size());
        }
        assertThat(ofLargest).hasSize(1_000);
        assertThat(dossiers).hasSize(1_000 + 4 * (10_404 - 2 * 34 - 1));
    }
}
