package vn.tiendo.query.lateness;

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
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.standing.Rules;

/** Tells dossiers to a reading server as the feed does. */
public final class ToldLives {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ToldLives() {}

    /** Dossiers H09.12-231002-0000, -0001 and so on. */
    public static void tell(ReadingServer server, Life... lives) {
        List<RecordedEvent> events = new ArrayList<>();
        for (Life life : lives) {
            events.add(event(code(events.size()), 0, life.progress()));
        }
        tell(server, events);
    }

    static DossierCode code(int number) {
        return new DossierCode("H09.12-231002-%04d".formatted(number));
    }

    static RecordedEvent event(DossierCode code, long sequence, DossierProgress progress) {
        Instant now = Instant.EPOCH;
        String text = JSON.writeValueAsString(progress);
        String id = "id" + sequence;
        return new RecordedEvent(code, sequence, sequence, now, "/a", id, now, "{\"kind\":\"returned\"}", text);
    }

    static void tell(ReadingServer server, List<RecordedEvent> events) {
        DossierFeed feed = new DossierFeed(
                server.bean(Rules.class),
                progress -> JSON.readValue(progress, DossierProgress.class),
                server.bean(DossierRegister.class),
                server.bean(Derivation.class));
        server.bean(TransactionTemplate.class).executeWithoutResult(_ -> feed.apply(events));
    }
}
