package vn.tiendo.query.unit.http;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unit.UnitTree;
import vn.tiendo.query.unit.UnitTree.Child;

/** The tree of units, from one unit to those below it. */
@RestController
@RequestMapping("/api/v1/units/{code}")
class UnitController {
    private static final int MOST_CHILDREN = 1_000;

    private final UnitTree tree;
    private final Snapshot snapshot;

    UnitController(UnitTree tree, Snapshot snapshot) {
        this.tree = tree;
        this.snapshot = snapshot;
    }

    @GetMapping
    UnitAnswer unit(@PathVariable("code") String code, Question question) {
        UnitQuestion asked = UnitQuestion.of(code, question);
        return snapshot.read(freshness -> unit(asked, freshness));
    }

    private UnitAnswer unit(UnitQuestion asked, Freshness freshness) {
        return new UnitAnswer(
                Unit.on(asked.asOf(), asked.unit()),
                asked.unit().parent(),
                tree.hasFigures(asked.book(), asked.unit()),
                !tree.children(asked.book(), asked.unit(), 1).isEmpty(),
                asked.book(),
                asked.asOf(),
                asked.forecast(),
                freshness);
    }

    @GetMapping("/children")
    ChildrenAnswer children(@PathVariable("code") String code, Question question) {
        UnitQuestion asked = UnitQuestion.of(code, question);
        return snapshot.read(freshness -> children(asked, freshness));
    }

    private ChildrenAnswer children(UnitQuestion asked, Freshness freshness) {
        List<Child> children = tree.children(asked.book(), asked.unit(), MOST_CHILDREN + 1);
        return new ChildrenAnswer(
                asked.unit(),
                Unit.on(asked.asOf(), asked.unit()).name(),
                children.stream()
                        .limit(MOST_CHILDREN)
                        .map(child -> item(asked, child))
                        .toList(),
                children.size() > MOST_CHILDREN ? true : null,
                asked.book(),
                asked.asOf(),
                asked.forecast(),
                freshness);
    }

    private static ChildrenAnswer.Item item(UnitQuestion asked, Child child) {
        return new ChildrenAnswer.Item(Unit.on(asked.asOf(), child.code()), child.hasChildren());
    }
}
