package vn.tiendo.query.rules.postgres;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.audit.Act;
import vn.tiendo.audit.Action;
import vn.tiendo.query.rules.Amendment;
import vn.tiendo.query.rules.Enactment.Enacted;
import vn.tiendo.query.rules.RuleChange;
import vn.tiendo.query.rules.RuleChange.Subject;

/** Changes of the rules as the audit trail tells of them. */
final class RuleActs {
    private RuleActs() {}

    static Act of(Amendment amendment, Enacted enacted) {
        return new Act(
                action(amendment.change()),
                address(amendment.change().subject()),
                amendment.by(),
                amendment.reason(),
                Map.of("version", enacted.version(), "moved", enacted.moved()),
                content(amendment.change()));
    }

    private static Action action(RuleChange change) {
        return switch (change) {
            case RuleChange.CalendarYear _ -> Action.CALENDAR_PUT;
            case RuleChange.HoursOfProvince _ -> Action.HOURS_PUT;
            case RuleChange.WholeCatalogue _ -> Action.PROCEDURES_PUT;
            case RuleChange.OutageDeclared _ -> Action.OUTAGE_DECLARED;
            case RuleChange.OutageVoided _ -> Action.OUTAGE_VOIDED;
        };
    }

    private static String address(Subject subject) {
        return switch (subject.kind()) {
            case CALENDAR -> "calendar/" + subject.name();
            case HOURS -> "calendar/hours/" + subject.name();
            case PROCEDURES -> "procedures";
            case OUTAGE -> "outages/" + subject.name();
        };
    }

    private static @Nullable JsonNode content(RuleChange change) {
        String content = RulebookTables.content(change);
        return content == null ? null : JsonMapper.shared().readTree(content);
    }
}
