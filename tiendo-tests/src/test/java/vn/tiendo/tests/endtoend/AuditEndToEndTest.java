package vn.tiendo.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import vn.tiendo.local.audit.AuditCommand;
import vn.tiendo.local.run.Door;

/** Rules and scores are changed, the trails are checked, and whoever owns the database finds no way around it. */
class AuditEndToEndTest {
    private static final int WELL = 0;
    private static final int NOT_WELL = 1;

    @TempDir
    private Path folder = Path.of(".");

    private final LiveTiendo tiendo = LiveTiendo.shared();
    private final JdbcClient database = new Databases(tiendo.installation()).of("dossier_query");

    private int audit(String... flags) {
        List<String> call = new ArrayList<>(List.of(
                "--command", tiendo.installation().url(Door.COMMAND),
                "--query", tiendo.installation().url(Door.QUERY),
                "--index", tiendo.installation().url(Door.INDEX)));
        call.addAll(List.of(flags));
        return new CommandLine(new AuditCommand()).execute(call.toArray(String[]::new));
    }

    private void change(String statement) {
        database.sql("alter table audit_entry disable trigger audit_entry_stays")
                .update();
        database.sql(statement).update();
        database.sql("alter table audit_entry enable always trigger audit_entry_stays")
                .update();
    }

    @Test
    void whateverSomebodyDoesToATrailIsFound() {
        String heads = folder.resolve("heads").toString();
        tiendo.put(Door.QUERY, "/api/v1/calendar/2071", "{\"by\":\"Lan\",\"days\":[]}");
        tiendo.put(Door.QUERY, "/api/v1/calendar/2072", "{\"by\":\"Minh\",\"days\":[]}");
        tiendo.put(
                Door.INDEX,
                "/api/v1/component-scores/2023-02-03",
                "{\"by\":\"Lan\",\"items\":[{\"province\":\"H20\",\"transparency\":\"11.46\"}]}");

        assertThat(audit("--heads", heads)).isEqualTo(WELL);

        change("update audit_entry set who = 'Minh' where subject = 'calendar/2071'");
        assertThat(audit()).isEqualTo(NOT_WELL);
        change("update audit_entry set who = 'Lan' where subject = 'calendar/2071'");
        assertThat(audit("--heads", heads)).isEqualTo(WELL);

        database.sql("create table aside as select * from audit_entry where subject = 'calendar/2072'")
                .update();
        change("delete from audit_entry where subject = 'calendar/2072'");
        assertThat(audit()).as("cut off the end it hangs together").isEqualTo(WELL);
        assertThat(audit("--heads", heads)).isEqualTo(NOT_WELL);
        change("insert into audit_entry select * from aside");
        database.sql("drop table aside").update();
        assertThat(audit("--heads", heads)).isEqualTo(WELL);
    }
}
