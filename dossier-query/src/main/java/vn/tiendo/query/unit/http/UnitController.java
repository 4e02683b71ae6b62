package vn.tiendo.query.unit.http;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.Children;
import vn.tiendo.query.unit.Children.Child;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;
import vn.tiendo.query.unit.UnitTree;

/** The tree of units, from the country to the provinces, and from one unit to those below it. */
@RestController
@RequestMapping("/api/v1/units")
class UnitController {
    private static final int MOST_CHILDREN = 1_000;

    private final UnitTree tree;
    private final UnitRegister units;
    private final Snapshot snapshot;

    UnitController(UnitTree tree, UnitRegister units, Snapshot snapshot) {
        this.tree = tree;
        this.units = units;
        this.snapshot = snapshot;
    }

    @Endpoint(
            value = "The provinces.",
            asks = {"asOf", "book", "territory"})
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ChildrenAnswer provinces(Question question) {
        UnitQuestion asked = UnitQuestion.of(question);
        return snapshot.readByKeptPlans(freshness -> {
            UnitRegistry registry = units.registry();
            Children children = new Children(tree, registry, asked.book(), asked.territory());
            List<Child> provinces = children.described(registry.provinces(asked.territory()));
            return list(asked, null, provinces, registry, freshness);
        });
    }

    @Endpoint(
            value = "A unit, its name, and what is above it.",
            asks = {"asOf", "book", "territory"})
    @GetMapping("/{code}")
    UnitAnswer unit(@PathVariable("code") String code, Question question) {
        AgencyCode unit = question.unit(code);
        UnitQuestion asked = UnitQuestion.of(question);
        return snapshot.readByKeptPlans(freshness -> unit(asked, unit, freshness));
    }

    /** A unit that was merged is asked about as it was on its last day; its name is that of the day. */
    private UnitAnswer unit(UnitQuestion asked, AgencyCode unit, Freshness freshness) {
        UnitRegistry registry = units.registry();
        LocalDate day = registry.territory().dayOf(unit, asked.territory());
        Children children = new Children(tree, registry, asked.book(), day);
        return UnitAnswer.of(
                asked,
                registry.on(asked.territory(), unit),
                registry.territory().above(unit, day),
                registry.figuresOf(unit, asked.territory()),
                children.described(List.of(unit)).getFirst(),
                freshness);
    }

    @Endpoint(
            value = "Its parts.",
            asks = {"asOf", "book", "territory"})
    @GetMapping("/{code}/children")
    ChildrenAnswer children(@PathVariable("code") String code, Question question) {
        AgencyCode unit = question.unit(code);
        UnitQuestion asked = UnitQuestion.of(question);
        return snapshot.readByKeptPlans(freshness -> children(asked, unit, freshness));
    }

    private ChildrenAnswer children(UnitQuestion asked, AgencyCode unit, Freshness freshness) {
        UnitRegistry registry = units.registry();
        LocalDate day = registry.territory().dayOf(unit, asked.territory());
        Children children = new Children(tree, registry, asked.book(), day);
        return list(
                asked, registry.on(asked.territory(), unit), children.of(unit, MOST_CHILDREN + 1), registry, freshness);
    }

    private static ChildrenAnswer list(
            UnitQuestion asked, @Nullable Unit unit, List<Child> children, UnitRegistry registry, Freshness freshness) {
        List<ChildrenAnswer.Item> items = children.stream()
                .limit(MOST_CHILDREN)
                .map(child -> new ChildrenAnswer.Item(
                        registry.on(asked.territory(), child.code()), child.hasFigures(), child.hasChildren()))
                .toList();
        return ChildrenAnswer.of(asked, unit, items, children.size() > MOST_CHILDREN, freshness);
    }
}
