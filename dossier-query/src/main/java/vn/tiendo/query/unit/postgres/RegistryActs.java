package vn.tiendo.query.unit.postgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.audit.Act;
import vn.tiendo.audit.Action;
import vn.tiendo.query.unit.Registration;
import vn.tiendo.query.unit.RegistryChange;
import vn.tiendo.query.unit.RegistryChange.Step;
import vn.tiendo.query.unit.UnitRegister.Import;

/** Changes of the registry as the audit trail tells of them: what was and what is of each unit that is another now. */
final class RegistryActs {
    private RegistryActs() {}

    static Act of(Import made, RegistryChange change) {
        return new Act(
                Action.UNITS_PUT,
                "units",
                made.by(),
                null,
                Map.of(
                        "import", made.number(),
                        "added", made.added(),
                        "changed", made.changed(),
                        "removed", made.removed(),
                        "unchanged", made.unchanged()),
                content(change));
    }

    private static Map<String, Object> content(RegistryChange change) {
        List<Map<String, @Nullable Object>> steps =
                change.steps().stream().map(RegistryActs::step).toList();
        return Map.of("provinces", change.provinces(), "units", steps);
    }

    private static Map<String, @Nullable Object> step(Step step) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("before", told(step.before()));
        told.put("after", told(step.after()));
        return told;
    }

    private static @Nullable Map<String, @Nullable Object> told(@Nullable Registration registration) {
        if (registration == null) {
            return null;
        }
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("code", registration.code());
        told.put("name", registration.name());
        told.put("kind", registration.kind());
        told.put("validFrom", registration.firstDay());
        told.put("validTo", registration.lastDay());
        told.put("successor", registration.successor());
        told.put("statisticsCode", registration.statisticsCode());
        return told;
    }
}
