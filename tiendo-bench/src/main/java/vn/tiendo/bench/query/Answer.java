package vn.tiendo.bench.query;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.tiendo.bench.model.Country;

/** One kind of answer that the product gives, and what one would count from the dossiers instead. */
interface Answer {
    String name();

    /** Where it is asked for. */
    URI address(Country country, Asked asked);

    /**
     * Counts the same from the dossiers.
     *
     * @return numbers that are not 0, by names of this class's own; empty where nothing is counted
     */
    Map<String, Long> counted(Dossiers dossiers, Asked asked) throws SQLException;

    /** The same numbers in an answer of the product. */
    Map<String, Long> read(JsonNode answer);

    /** All that are measured. */
    static List<Answer> all() {
        return List.of(new Progress(), new BacklogPage(), new LateFlow(), new Ranking());
    }
}
