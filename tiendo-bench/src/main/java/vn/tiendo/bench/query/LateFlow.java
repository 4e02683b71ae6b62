package vn.tiendo.bench.query;

import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.tiendo.bench.model.Country;

/**
 * The stock of overdue dossiers of a unit and its children before and after a week, and what changed it. Beside it only
 * the two stocks are counted, which is the least part of it.
 */
final class LateFlow implements Answer {
    private static final int WEEK = 7;

    private static final String GROUPS = Dossiers.CANDIDATES + """
            , stepped as (
                select states, units, 'opening' as name, width_bucket(:from - 1, days) as step
                from candidate
                where not finished or days[cardinality(days)] >= :from
                union all
                select states, units, 'closing', width_bucket(:to, days)
                from candidate
                where not finished or days[cardinality(days)] > :to
            ),
            stood as (
                select name, units[least(step, cardinality(units))] collate "C" as unit,
                    string_to_array(units[least(step, cardinality(units))], '.') as groups
                from stepped
                where states[step] between 4 and 6
            )
            select array_to_string(groups[1 : level.depth], '.') || ' ' || name as name, count(*)
            from stood
            join (values (:depth), (:depth + 1)) as level (depth) on cardinality(groups) >= level.depth
            where unit >= :unit and unit < :unit || '/'
            group by array_to_string(groups[1 : level.depth], '.') || ' ' || name
            """;

    @Override
    public String name() {
        return "late-flow";
    }

    @Override
    public URI address(Country country, Asked asked) {
        return URI.create("%s/api/v1/units/%s/late-flow?from=%s&to=%s"
                .formatted(country.query(), asked.unit(), asked.day().minusDays(WEEK - 1), asked.day()));
    }

    @Override
    public Map<String, Long> counted(Dossiers dossiers, Asked asked) throws SQLException {
        int to = Dossiers.number(asked.day());
        return dossiers.group(
                GROUPS, Map.of("unit", asked.unit(), "depth", asked.depth(), "from", to - WEEK + 1, "to", to));
    }

    @Override
    public Map<String, Long> read(JsonNode answer) {
        Map<String, Long> stocks = new TreeMap<>();
        read(answer, stocks);
        answer.path("children").forEach(child -> read(child, stocks));
        stocks.values().removeIf(count -> count == 0);
        return stocks;
    }

    private static void read(JsonNode unit, Map<String, Long> stocks) {
        for (String name : new String[] {"opening", "closing"}) {
            stocks.put(
                    unit.path("unit").stringValue() + " " + name,
                    unit.path(name).longValue());
        }
    }
}
