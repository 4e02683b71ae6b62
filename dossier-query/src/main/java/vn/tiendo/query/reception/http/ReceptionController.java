package vn.tiendo.query.reception.http;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.reception.ReceptionState;
import vn.tiendo.query.reception.Receptions;
import vn.tiendo.query.reception.Receptions.Item;
import vn.tiendo.query.reception.Receptions.Mark;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.CountsByChild;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.ItemsOfUnit;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;

/** Whether online registrations are received within 8 working hours, as counts and as lists. */
@RestController
@RequestMapping("/api/v1/units/{code}/reception")
class ReceptionController {
    private final Receptions receptions;
    private final UnitRegister units;
    private final Snapshot snapshot;
    private final ZoneId zone;

    ReceptionController(Receptions receptions, UnitRegister units, Snapshot snapshot, ZoneId zone) {
        this.receptions = receptions;
        this.units = units;
        this.snapshot = snapshot;
        this.zone = zone;
    }

    @Endpoint(
            value = "Whether online registrations are received in eight working hours.",
            asks = {"from", "to", "asOf", "territory"})
    @GetMapping
    ReceptionAnswer reception(@PathVariable("code") String code, Question question) {
        ReceptionQuestion asked = ReceptionQuestion.of(code, question);
        return snapshot.read(freshness -> {
            UnitRegistry registry = units.registry();
            Map<AgencyCode, Map<ReceptionState, Long>> counts = CountsByChild.of(
                    registry.territory(),
                    asked.unit(),
                    asked.territory(),
                    prefix -> receptions.counts(asked.selection(prefix, zone)));
            return ReceptionAnswer.of(asked, registry, counts, freshness);
        });
    }

    @Endpoint(
            value = "Those registrations.",
            asks = {"state", "from", "to", "asOf", "territory", "cursor", "limit"})
    @GetMapping("/dossiers")
    ReceptionPage dossiers(@PathVariable("code") String code, Question question) {
        ReceptionList asked = ReceptionList.of(code, question);
        return snapshot.read(freshness -> page(asked, freshness));
    }

    private ReceptionPage page(ReceptionList asked, Freshness freshness) {
        ReceptionQuestion question = asked.question();
        List<Item> found = items(asked, units.registry().territory().extent(question.unit(), question.territory()));
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

    private List<Item> items(ReceptionList asked, Extent unit) {
        return ItemsOfUnit.first(
                asked.limit() + 1,
                unit,
                Comparator.comparing(Item::deadline).thenComparing(Item::code),
                Item::unit,
                (prefix, last, limit) -> receptions.page(
                        asked.question().selection(prefix, zone),
                        asked.states(),
                        last == null ? asked.after() : new Mark(last.deadline(), last.code()),
                        limit));
    }
}
