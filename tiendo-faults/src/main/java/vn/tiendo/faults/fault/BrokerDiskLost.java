package vn.tiendo.faults.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.faults.load.Told;
import vn.tiendo.faults.site.Instance;
import vn.tiendo.faults.site.Site;
import vn.tiendo.local.run.Door;

/**
 * The only broker loses its disk, with all topics. Everything that was told onward is told anew from the databases. What
 * was acknowledged and not read yet is gone with a single broker: shops that repeat what they sent in the last hours close
 * that gap, and where they do not, exactly that may be missing.
 */
final class BrokerDiskLost implements Fault {
    /** So that there is something that was acknowledged and not read. */
    private static final Duration UNREAD = Duration.ofSeconds(2);

    private static final int ACCEPTED = 202;

    private final boolean repeated;
    private String remark = "";

    BrokerDiskLost(boolean repeated) {
        this.repeated = repeated;
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        Site site = scene.site();
        site.first(Door.COMMAND).pause();
        Thread.sleep(UNREAD);
        scene.shops().hold();
        site.broker().kill();
        site.broker().lose();
        site.first(Door.COMMAND).resume();
        countLoss(scene);
    }

    private void countLoss(Scene scene) {
        Set<Told> unread = new HashSet<>(scene.shops().ledger().acknowledged());
        unread.removeAll(stored(scene.site()));
        remark = "%d facts were acknowledged and not read%s"
                .formatted(unread.size(), repeated ? ", and told again" : ": lost");
        if (!repeated) {
            scene.shops().ledger().lost(unread);
        }
    }

    private static Set<Told> stored(Site site) {
        List<Told> stored = site.database()
                .of(site.first(Door.COMMAND).application())
                .sql("""
                        select dossier_code as dossier, fact ->> 'source' as source, fact ->> 'id' as id
                        from dossier_event
                        cross join lateral (select convert_from(payload, 'UTF8')::json as fact) parsed
                        """)
                .query(Told.class)
                .list();
        return new HashSet<>(stored);
    }

    /** Topics are made by whoever writes them, when it starts: all are started before anything is adopted. */
    @Override
    public void lift(Scene scene) throws Exception {
        Site site = scene.site();
        site.broker().start();
        List<Instance> all = List.of(site.first(Door.COMMAND), site.first(Door.QUERY), site.first(Door.INDEX));
        for (Instance each : all) {
            each.stop();
            each.start();
        }
        Person.follow(all.get(0), "tiendo.relay.adopt");
        Person.follow(all.get(1), "tiendo.tally.adopt");
        Person.follow(all.get(2), "tiendo.feed.index-calculator.adopt");
        publishAgain(all.get(2));
        scene.shops().startAnew();
        if (repeated) {
            scene.shops().repeatAcknowledged();
        }
        scene.shops().goOn();
    }

    /** What was published of the last year. */
    private static void publishAgain(Instance index) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        String order = """
                {"from": "%s", "to": "%s", "by": "an operator", "reason": "the broker lost its disk"}""".formatted(today.minusDays(365), today);
        HttpRequest request = HttpRequest.newBuilder(URI.create(index.url() + "/api/v1/publications/replays"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != ACCEPTED) {
                throw new IllegalStateException("no replay: " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    @Override
    public Optional<String> remark() {
        return Optional.of(remark);
    }
}
