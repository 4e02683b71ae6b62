package vn.tiendo.bench.query;

import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.tiendo.bench.model.Country;

/** What a unit has received in the year up to a day, by standing. */
final class Progress implements Answer {
    private static final String GROUPS = Dossiers.CANDIDATES + """
            select (array['IN_TERM', 'WAITING', 'OVERDUE', 'OVERDUE', 'OVERDUE', 'FINISHED_EARLY', 'FINISHED_ON_TIME',
                    'FINISHED_LATE', 'FINISHED_LATE', 'FINISHED_LATE'])[states[step] - 1] as standing,
                count(*)
            from candidate
            cross join lateral width_bucket(:day, days) as step
            where received between :first::date and :last::date
                and units[least(step, cardinality(units))] collate "C" >= :unit
                and units[least(step, cardinality(units))] collate "C" < :unit || '/'
            group by standing
            """;

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public URI address(Country country, Asked asked) {
        return URI.create("%s/api/v1/units/%s/progress?period=%d&asOf=%s"
                .formatted(country.query(), asked.unit(), asked.day().getYear(), asked.day()));
    }

    @Override
    public Map<String, Long> counted(Dossiers dossiers, Asked asked) throws SQLException {
        return dossiers.group(
                GROUPS,
                Map.of(
                        "unit", asked.unit(),
                        "day", Dossiers.number(asked.day()),
                        "first", asked.day().withDayOfYear(1),
                        "last", asked.day()));
    }

    @Override
    public Map<String, Long> read(JsonNode answer) {
        Map<String, Long> standings = new TreeMap<>();
        answer.path("standings").forEachEntry((standing, count) -> standings.put(standing, count.longValue()));
        standings.values().removeIf(count -> count == 0);
        return standings;
    }
}
