package vn.tiendo.query.dashboard.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.anomaly.AnomalyCounts;
import vn.tiendo.query.anomaly.Directories;
import vn.tiendo.query.dashboard.AnomaliesView;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;

/** What contradicts itself, for whoever clears it in the morning: what it means, what to do, and the lists. */
@Controller
class AnomaliesController {
    private static final String UNIT = "unit";

    private final AnomalyCounts anomalies;
    private final Directories directories;
    private final UnitRegister units;
    private final Snapshot snapshot;
    private final Pages pages;

    AnomaliesController(
            AnomalyCounts anomalies, Directories directories, UnitRegister units, Snapshot snapshot, Pages pages) {
        this.anomalies = anomalies;
        this.directories = directories;
        this.units = units;
        this.snapshot = snapshot;
        this.pages = pages;
    }

    @GetMapping("/anomalies")
    ResponseEntity<String> anomalies(Question question, Reader reader) {
        Asked asked = Asked.of(question, Set.of(UNIT));
        @Nullable AgencyCode unit = question.unit().orElse(null);
        return snapshot.read(freshness -> {
            UnitRegistry registry = units.registry();
            Map<String, Object> values = new HashMap<>();
            values.put("view", AnomaliesView.of(unit, asked.today(), registry, anomalies, directories.inForce()));
            values.put("watch", Pages.watching(unit));
            return pages.page("anomalies", asked, reader, freshness, values);
        });
    }
}
