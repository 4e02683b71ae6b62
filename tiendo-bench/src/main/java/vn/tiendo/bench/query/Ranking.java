package vn.tiendo.bench.query;

import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.tiendo.bench.model.Country;

/** Who is ahead on a day: all dossiers of the year, by province and whether they are late. */
final class Ranking implements Answer {
    private static final String GROUPS = """
            select split_part(units[least(step, cardinality(units))], '.', 1)
                    || case when states[step] in (2, 3, 7, 8) then ' on time' else ' late' end as name,
                count(*)
            from (
                select states, units, width_bucket(:day, days) as step
                from standing_timeline
                where received between :first::date and :last::date and books & 1 <> 0
            ) stepped
            group by name
            """;

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public URI address(Country country, Asked asked) {
        return URI.create("%s/api/v1/ranking?period=%d&asOf=%s"
                .formatted(country.index(), asked.day().getYear(), asked.day()));
    }

    @Override
    public Map<String, Long> counted(Dossiers dossiers, Asked asked) throws SQLException {
        return dossiers.group(
                GROUPS,
                Map.of(
                        "day", Dossiers.number(asked.day()),
                        "first", asked.day().withDayOfYear(1),
                        "last", asked.day()));
    }

    @Override
    public Map<String, Long> read(JsonNode answer) {
        Map<String, Long> provinces = new TreeMap<>();
        for (JsonNode item : answer.path("items")) {
            String province = item.path("province").stringValue();
            long onTime = item.path("onTime").longValue();
            provinces.put(province + " on time", onTime);
            provinces.put(province + " late", item.path("received").longValue() - onTime);
        }
        provinces.values().removeIf(count -> count == 0);
        return provinces;
    }
}
