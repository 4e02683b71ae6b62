package vn.tiendo.tests.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.local.postgres.LocalPostgres;
import vn.tiendo.local.run.Door;
import vn.tiendo.local.run.Installation;
import vn.tiendo.local.run.Ports;

/** Alerts are seen firing under their fault, made in a whole installation of its own; each fault is worse than the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsUnderFaultTest {
    private static final int READERS = 40;

    @TempDir
    private static Path folder = Path.of("");

    private static Installation tiendo;
    private static Map<String, String> well;

    private final Posting posting = new Posting();

    @BeforeAll
    static void start() throws Exception {
        Promtool.need();
        tiendo = Installation.start(folder.resolve("data"), Ports.free());
        await().atMost(LiveTiendo.PATIENCE).until(() -> parts("down") + troubles() == 0);
        well = FaultSeen.scrape(tiendo);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (tiendo != null) {
            tiendo.close();
        }
    }

    private static long parts(String state) {
        return FaultSeen.scrape(tiendo).entrySet().stream()
                .filter(line -> line.getKey().startsWith("tiendo_part_state")
                        && line.getKey().contains("state=\"" + state + "\"")
                        && line.getValue().startsWith("1"))
                .count();
    }

    private static long troubles() {
        return FaultSeen.scrape(tiendo).entrySet().stream()
                .filter(line ->
                        line.getKey().startsWith("tiendo_feed_troubles") && Double.parseDouble(line.getValue()) > 0)
                .count();
    }

    @Test
    @Order(1)
    void eventsThatNobodyCanUse() throws IOException, InterruptedException {
        List<String> unusable = IntStream.range(0, 100).mapToObj("""
                        {"specversion":"1.0","id":"%d","source":"/s","type":"vn.tiendo.dossier.lost.v1",\
                        "subject":"H09.12-231002-0041","time":"2023-10-02T01:12:00Z"}"""::formatted).toList();
        posting.stream(tiendo.url(Door.COMMAND), unusable);
        Posting.toKafka(tiendo.kafka(), unusable);
        await().atMost(LiveTiendo.PATIENCE)
                .until(() -> FaultSeen.scrape(tiendo).entrySet().stream()
                        .anyMatch(line -> line.getKey().startsWith("tiendo_dossier_rejections_total")
                                && Double.parseDouble(line.getValue()) >= unusable.size()));

        FaultSeen.of(well, FaultSeen.scrape(tiendo)).fires(folder, "TiendoDoorRefuses", "TiendoRejectionsGrow");
    }

    @Test
    @Order(2)
    void aDatabaseThatIsAway() throws IOException, InterruptedException {
        LocalPostgres.stopLeftover(folder.resolve("data").resolve("postgres"));
        await().atMost(LiveTiendo.PATIENCE).until(() -> parts("down") >= 9);
        for (int reader = 0; reader < READERS; reader++) {
            Thread.ofVirtual().start(() -> ask("/api/v1/units/H09/progress?period=2023"));
        }
        await().atMost(LiveTiendo.PATIENCE)
                .until(() -> FaultSeen.scrape(tiendo).entrySet().stream()
                        .anyMatch(line -> line.getKey().startsWith("hikaricp_connections_pending")
                                && Double.parseDouble(line.getValue()) > 0));
        ask("/api/v1/units/H09/progress?period=2023");

        FaultSeen.of(well, FaultSeen.scrape(tiendo))
                .fires(
                        folder,
                        "TiendoDatabaseDown",
                        "TiendoServerErrors",
                        "TiendoConnectionsShort",
                        "TiendoFeedStopped",
                        "TiendoRelayStopped",
                        "TiendoPublicationStuck",
                        "TiendoAlertsStopped");
    }

    private void ask(String path) {
        try {
            posting.ask(tiendo.url(Door.QUERY) + path);
        } catch (IOException | InterruptedException e) {
            // the answer does not matter
        }
    }

    @Test
    @Order(3)
    void aProcessThatIsGone() throws IOException, InterruptedException {
        tiendo.close();

        FaultSeen.of(well, FaultSeen.scrape(tiendo)).fires(folder, "TiendoTargetDown");
    }
}
