package vn.tiendo.query.backlog.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.dossier.RecordedEvent;
import vn.tiendo.query.feed.Derivation;
import vn.tiendo.query.feed.DossierFeed;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.standing.RandomLives;
import vn.tiendo.query.standing.Rules;

/** Random dossiers, told to the application as the feed tells them. */
final class ToldLives {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ToldLives() {}

    /** Each dossier is told anew in every round: it moves, is finished otherwise, was never received. */
    static void tell(ReadingServer server, long seed, int dossiers, int rounds) {
        RandomLives lives = new RandomLives(seed);
        DossierFeed feed = new DossierFeed(
                server.bean(Rules.class),
                progress -> JSON.readValue(progress, DossierProgress.class),
                server.bean(DossierRegister.class),
                server.bean(Derivation.class));
        for (int round = 0; round < rounds; round++) {
            List<RecordedEvent> events = events(round, dossiers, lives);
            server.bean(TransactionTemplate.class).executeWithoutResult(_ -> feed.apply(events));
        }
    }

    private static List<RecordedEvent> events(int round, int dossiers, RandomLives lives) {
        List<RecordedEvent> events = new ArrayList<>();
        for (int i = 0; i < dossiers; i++) {
            Instant now = Instant.EPOCH;
            String progress = JSON.writeValueAsString(lives.next());
            DossierCode code = new DossierCode("H09.12-231002-%04d".formatted(i));
            events.add(new RecordedEvent(
                    code, round, round, now, "/a", "id" + round, now, "{\"kind\":\"returned\"}", progress));
        }
        return events;
    }
}
