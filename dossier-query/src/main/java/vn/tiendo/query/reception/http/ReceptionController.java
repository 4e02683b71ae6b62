package vn.tiendo.query.reception.http;

import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.reception.Receptions;
import vn.tiendo.query.reception.Receptions.Item;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;

/** Whether online registrations are received within 8 working hours, as counts and as lists. */
@RestController
@RequestMapping("/api/v1/units/{code}/reception")
class ReceptionController {
    private final Receptions receptions;
    private final Snapshot snapshot;
    private final ZoneId zone;

    ReceptionController(Receptions receptions, Snapshot snapshot, ZoneId zone) {
        this.receptions = receptions;
        this.snapshot = snapshot;
        this.zone = zone;
    }

    @GetMapping
    ReceptionAnswer reception(@PathVariable("code") String code, Question question) {
        ReceptionQuestion asked = ReceptionQuestion.of(code, question);
        return snapshot.read(
                freshness -> ReceptionAnswer.of(asked, receptions.counts(asked.selection(zone)), freshness));
    }

    @GetMapping("/dossiers")
    ReceptionPage dossiers(@PathVariable("code") String code, Question question) {
        ReceptionList asked = ReceptionList.of(code, question);
        return snapshot.read(freshness -> page(asked, freshness));
    }

    private ReceptionPage page(ReceptionList asked, Freshness freshness) {
        ReceptionQuestion question = asked.question();
        List<Item> found = receptions.page(question.selection(zone), asked.states(), asked.after(), asked.limit() + 1);
        return new ReceptionPage(
                question.unit(),
                question.from(),
                question.to(),
                question.asOf(),
                question.forecast(),
                found.subList(0, Math.min(asked.limit(), found.size())),
                asked.next(found),
                freshness);
    }
}
