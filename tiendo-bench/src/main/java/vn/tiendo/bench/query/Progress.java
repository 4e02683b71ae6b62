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
            select standing, count(*)
            from (
                select STANDING as standing, units[least(step, cardinality(units))] collate "C" as holder
                from (
                    select states, units, width_bucket(:day, days) as step
                    from candidate
                    where received between :first::date and :last::date
                ) stepped
            ) stood
            where holder >= :unit and holder < :unit || '/'
            group by standing
            """.replace("STANDING", Dossiers.STANDING);

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
