package vn.tiendo.index.component.postgres;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.audit.Act;
import vn.tiendo.audit.Action;
import vn.tiendo.index.component.ComponentChange;
import vn.tiendo.index.component.ComponentChange.Changed;

/** Changes of scores as the audit trail tells of them: what was and what is of each score that is another now. */
final class ScoreActs {
    private ScoreActs() {}

    static Act of(Action action, LocalDate asOf, ComponentChange change) {
        return new Act(
                action,
                "component-scores/" + asOf,
                change.signature().by(),
                change.signature().reason(),
                Map.of("version", change.version(), "changed", change.scores().size()),
                change.scores().stream().map(ScoreActs::told).toList());
    }

    private static Map<String, @Nullable Object> told(Changed changed) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("province", changed.province());
        told.put("group", changed.group());
        told.put("former", text(changed.former()));
        told.put("score", text(changed.score()));
        return told;
    }

    private static @Nullable String text(@Nullable BigDecimal score) {
        return score == null ? null : score.toPlainString();
    }
}
