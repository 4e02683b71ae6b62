package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.faults.fault.Pace;
import vn.tiendo.faults.load.Ledger;
import vn.tiendo.faults.site.Site;
import vn.tiendo.faults.verdict.Court;
import vn.tiendo.faults.verdict.Verdict;
import vn.tiendo.local.run.Door;

/** Three short cycles; {@code ./tiendo faults} runs as many as one likes, of all faults. */
class FaultsTest {
    private static final int DOSSIERS = 60;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path folder = Path.of("");

    @Test
    void nothingIsLostOrCountedTwiceAndWhatIsSpoiltIsFound() throws Exception {
        try (Site site = Site.start(folder.resolve("site"))) {
            Ledger ledger = new Ledger();
            assertHolds(new Cycle(1, "killed-command", Pace.SHORT, DOSSIERS).run(site, ledger));
            assertHolds(new Cycle(2, "killed-database", Pace.SHORT, DOSSIERS).run(site, ledger));
            assertHolds(new Cycle(3, "cut-connections", Pace.SHORT, DOSSIERS).run(site, ledger));

            spoil(site, Door.INDEX, "update tally_month set finished_on_time = finished_on_time + 1");
            assertThat(broken(site, ledger)).containsExactly("rankings are those of a recount");
            spoil(site, Door.QUERY, "update tally_cell set count = count + 1");
            assertThat(broken(site, ledger)).contains("tallies agree with the dossiers");
            spoil(site, Door.COMMAND, """
                    delete from dossier_event where position = (select max(position) from dossier_event)
                    """);
            assertThat(broken(site, ledger))
                    .contains("acknowledged is stored", "dossier-events is complete and in order");
            spoil(site, Door.COMMAND, """
                    insert into dossier_event (happened_at, recorded_at, sequence, dossier_code, type, payload)
                    select happened_at, recorded_at, sequence + 1000, dossier_code, type, payload
                    from dossier_event
                    where position = (select min(position) from dossier_event)
                    """);
            assertThat(broken(site, ledger)).contains("nothing is stored twice");
        }
    }

    private static void assertHolds(Outcome outcome) {
        System.out.println(outcome.report());
        assertThat(outcome.holds()).as(outcome.report()).isTrue();
    }

    private static void spoil(Site site, Door door, String sql) {
        JdbcClient database = site.database().of(site.first(door).application());
        assertThat(database.sql(sql).update()).isPositive();
    }

    private static List<String> broken(Site site, Ledger ledger) throws Exception {
        return Court.judge(site, ledger, new Random(4)).stream()
                .filter(verdict -> !verdict.holds())
                .map(Verdict::rule)
                .toList();
    }
}
