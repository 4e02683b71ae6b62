package vn.tiendo.bench.query;

import java.net.URI;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.tiendo.bench.model.Country;

/** The first page of what is overdue today in a unit, the longest first: a list, of which nothing is counted. */
final class BacklogPage implements Answer {
    @Override
    public String name() {
        return "backlog page";
    }

    @Override
    public URI address(Country country, Asked asked) {
        return URI.create("%s/api/v1/dossiers?unit=%s&standing=OVERDUE&sort=overdue&asOf=%s"
                .formatted(country.query(), asked.unit(), asked.today()));
    }

    @Override
    public Map<String, Long> counted(Dossiers dossiers, Asked asked) {
        return Map.of();
    }

    @Override
    public Map<String, Long> read(JsonNode answer) {
        return Map.of();
    }
}
