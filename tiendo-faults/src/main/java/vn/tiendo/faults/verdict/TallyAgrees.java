package vn.tiendo.faults.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tiendo.local.run.Door;

/** The check that an operator can run, {@code docs/checks/tally-agrees.sql}: every unit, book and day. */
final class TallyAgrees implements Check {
    @Override
    public Verdict judge(Evidence evidence) throws IOException {
        List<String> rows = evidence
                .site()
                .database()
                .of(evidence.site().first(Door.QUERY).application())
                .sql(sql())
                .query()
                .listOfRows()
                .stream()
                .map(Map::toString)
                .toList();
        return new Verdict("tallies agree with the dossiers", rows);
    }

    private static String sql() throws IOException {
        try (InputStream file = Objects.requireNonNull(TallyAgrees.class.getResourceAsStream("tally-agrees.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
