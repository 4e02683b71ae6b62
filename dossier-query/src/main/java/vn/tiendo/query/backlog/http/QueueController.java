package vn.tiendo.query.backlog.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.backlog.Queue;
import vn.tiendo.query.backlog.Queues;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;

/** What a manager starts from: how many dossiers of a unit are open, when they fall due, and how late the late ones are. */
@RestController
class QueueController {
    private static final int WORST_PROCEDURES = 10;

    private final Queues queues;
    private final UnitRegister units;
    private final Snapshot snapshot;

    QueueController(Queues queues, UnitRegister units, Snapshot snapshot) {
        this.queues = queues;
        this.units = units;
        this.snapshot = snapshot;
    }

    @Endpoint(
            value = "What is open, by when it falls due.",
            asks = {"book", "asOf", "period", "cause", "procedure", "anomaly", "territory"})
    @GetMapping("/api/v1/units/{code}/queue")
    QueueAnswer queue(@PathVariable("code") String code, Question question) {
        QueueQuestion asked = QueueQuestion.of(code, question);
        return snapshot.read(freshness -> answer(asked, units.registry(), freshness));
    }

    private QueueAnswer answer(QueueQuestion asked, UnitRegistry registry, Freshness freshness) {
        Extent unit = registry.territory().extent(asked.unit(), asked.territory());
        Queue queue = queues.of(asked.selection().of(unit), WORST_PROCEDURES);
        return new QueueFigures(asked, queue).answer(registry.figuresOf(asked.unit(), asked.territory()), freshness);
    }
}
