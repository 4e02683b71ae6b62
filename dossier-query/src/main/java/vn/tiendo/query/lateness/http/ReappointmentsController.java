package vn.tiendo.query.lateness.http;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.lateness.Reappointment.Apology;
import vn.tiendo.query.lateness.Reappointments;
import vn.tiendo.query.lateness.Reappointments.Listed;
import vn.tiendo.query.lateness.http.ReappointmentsAnswer.Item;
import vn.tiendo.query.lateness.http.ReappointmentsAnswer.OfUnit;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.Unit;

/** How many new due dates a unit gave, and with how many of them it apologised. */
@RestController
class ReappointmentsController {
    private final Reappointments reappointments;
    private final Children children;
    private final Snapshot snapshot;

    ReappointmentsController(Reappointments reappointments, Children children, Snapshot snapshot) {
        this.reappointments = reappointments;
        this.children = children;
        this.snapshot = snapshot;
    }

    @GetMapping("/api/v1/units/{code}/reappointments")
    ReappointmentsAnswer reappointments(@PathVariable("code") String code, Question question) {
        ReappointmentsQuestion asked = ReappointmentsQuestion.of(code, question);
        return snapshot.read(freshness -> answer(asked, freshness));
    }

    private ReappointmentsAnswer answer(ReappointmentsQuestion asked, Freshness freshness) {
        Children.Some below = children.of(asked.book(), asked.unit());
        Map<AgencyCode, Map<Apology, Long>> counts = reappointments.counts(asked.unit(), below.codes(), asked.span());
        List<Listed> found =
                reappointments.list(asked.unit(), asked.span(), asked.apologies(), asked.after(), asked.limit() + 1);
        boolean more = found.size() > asked.limit();
        List<Listed> page = more ? found.subList(0, asked.limit()) : found;
        return new ReappointmentsAnswer(
                ofUnit(asked, asked.unit(), counts),
                asked.span().from(),
                asked.span().to(),
                asked.span().to(),
                below.codes().stream()
                        .map(child -> ofUnit(asked, child, counts))
                        .toList(),
                below.truncated(),
                page.stream().map(Item::of).toList(),
                more ? asked.next(page.getLast()) : null,
                freshness);
    }

    private static OfUnit ofUnit(
            ReappointmentsQuestion asked, AgencyCode unit, Map<AgencyCode, Map<Apology, Long>> counts) {
        String name = Unit.on(asked.span().to(), unit).name();
        return OfUnit.of(unit, name, counts.getOrDefault(unit, Map.of()));
    }
}
