package vn.tiendo.query.lateness.http;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.lateness.Reappointment.Apology;
import vn.tiendo.query.lateness.Reappointments;
import vn.tiendo.query.lateness.Reappointments.Listed;
import vn.tiendo.query.lateness.Reappointments.Place;
import vn.tiendo.query.lateness.http.ReappointmentsAnswer.Item;
import vn.tiendo.query.lateness.http.ReappointmentsAnswer.OfUnit;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.Children;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.ItemsOfUnit;
import vn.tiendo.query.unit.PrefixQuestions;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;
import vn.tiendo.query.unit.UnitTree;

/** How many new due dates a unit gave, and with how many of them it apologised. */
@RestController
class ReappointmentsController {
    private static final int MOST_CHILDREN = 1_000;
    private static final Comparator<Listed> ORDER = Comparator.comparing(
                    (Listed listed) -> listed.reappointment().day())
            .thenComparing(Listed::code)
            .thenComparing(listed -> listed.reappointment().number());

    private final Reappointments reappointments;
    private final UnitTree tree;
    private final UnitRegister units;
    private final Snapshot snapshot;

    ReappointmentsController(Reappointments reappointments, UnitTree tree, UnitRegister units, Snapshot snapshot) {
        this.reappointments = reappointments;
        this.tree = tree;
        this.units = units;
        this.snapshot = snapshot;
    }

    @Endpoint(
            value = "New due dates, with an apology and without.",
            asks = {"from", "to", "book", "territory", "apology", "cursor", "limit"})
    @GetMapping("/api/v1/units/{code}/reappointments")
    ReappointmentsAnswer reappointments(@PathVariable("code") String code, Question question) {
        ReappointmentsQuestion asked = ReappointmentsQuestion.of(code, question);
        return snapshot.read(freshness -> answer(asked, units.registry(), freshness));
    }

    private ReappointmentsAnswer answer(ReappointmentsQuestion asked, UnitRegistry registry, Freshness freshness) {
        LocalDate day = registry.territory().dayOf(asked.unit(), asked.territory());
        List<AgencyCode> children =
                new Children(tree, registry, asked.book(), day).codes(asked.unit(), MOST_CHILDREN + 1);
        List<AgencyCode> shown = children.subList(0, Math.min(MOST_CHILDREN, children.size()));
        Map<AgencyCode, Extent> extents = new LinkedHashMap<>();
        shown.forEach(child -> extents.put(child, registry.territory().extent(child, day)));
        Extent unit = registry.territory().extent(asked.unit(), day);
        extents.put(asked.unit(), unit);
        Map<AgencyCode, Map<Apology, Long>> counts = counts(asked, extents);
        List<Listed> found = list(asked, unit);
        boolean more = found.size() > asked.limit();
        List<Listed> page = more ? found.subList(0, asked.limit()) : found;
        return new ReappointmentsAnswer(
                ofUnit(asked, asked.unit(), registry, counts),
                asked.span().from(),
                asked.span().to(),
                asked.span().to(),
                shown.stream()
                        .map(child -> ofUnit(asked, child, registry, counts))
                        .toList(),
                children.size() > MOST_CHILDREN ? true : null,
                page.stream().map(Item::of).toList(),
                more ? asked.next(page.getLast()) : null,
                freshness);
    }

    private Map<AgencyCode, Map<Apology, Long>> counts(ReappointmentsQuestion asked, Map<AgencyCode, Extent> extents) {
        Map<AgencyCode, Map<Apology, Long>> ofPrefixes = new HashMap<>();
        PrefixQuestions.of(extents)
                .forEach(
                        (prefix, children) -> ofPrefixes.putAll(reappointments.counts(prefix, children, asked.span())));
        Map<AgencyCode, Map<Apology, Long>> counts = new HashMap<>();
        extents.forEach((unit, extent) -> {
            Map<Apology, Long> sum = new EnumMap<>(Apology.class);
            extent.prefixes().forEach(prefix -> add(ofPrefixes.getOrDefault(prefix, Map.of()), 1, sum));
            extent.without().forEach(prefix -> add(ofPrefixes.getOrDefault(prefix, Map.of()), -1, sum));
            counts.put(unit, sum);
        });
        return counts;
    }

    private static void add(Map<Apology, Long> counts, int sign, Map<Apology, Long> sum) {
        counts.forEach((apology, count) -> sum.merge(apology, sign * count, Long::sum));
    }

    private List<Listed> list(ReappointmentsQuestion asked, Extent unit) {
        return ItemsOfUnit.first(
                asked.limit() + 1,
                unit,
                ORDER,
                listed -> listed.reappointment().unit(),
                (prefix, last, limit) -> reappointments.list(
                        prefix, asked.span(), asked.apologies(), last == null ? asked.after() : place(last), limit));
    }

    private static Place place(Listed last) {
        return new Place(
                last.reappointment().day(), last.code(), last.reappointment().number());
    }

    private static OfUnit ofUnit(
            ReappointmentsQuestion asked,
            AgencyCode unit,
            UnitRegistry registry,
            Map<AgencyCode, Map<Apology, Long>> counts) {
        return OfUnit.of(registry.figuresOf(unit, asked.territory()), counts.getOrDefault(unit, Map.of()));
    }
}
