package vn.tiendo.query.dashboard.http;

import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.dashboard.First;
import vn.tiendo.query.dashboard.UnitViews;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.ShownBooks;
import vn.tiendo.query.unit.UnitRegister;

/** A province, or a unit below one: how it is doing, why, and which of its parts to look at first. */
@Controller
class UnitPageController {
    private static final String WHOLE = "whole";

    private final UnitViews views;
    private final UnitRegister units;
    private final ShownBooks books;
    private final Snapshot snapshot;
    private final Pages pages;

    UnitPageController(UnitViews views, UnitRegister units, ShownBooks books, Snapshot snapshot, Pages pages) {
        this.views = views;
        this.units = units;
        this.books = books;
        this.snapshot = snapshot;
        this.pages = pages;
    }

    @GetMapping("/units/{code}")
    ResponseEntity<String> unit(@PathVariable("code") String code, Question question, Reader reader) {
        Asked asked = Asked.of(question, Set.of(WHOLE));
        First first = new First(question.value(WHOLE, Question::yesOrNo).orElse(false));
        AgencyCode unit = question.unit(code);
        return pages.shared(
                reader,
                () -> snapshot.read(freshness -> pages.page(
                        "unit",
                        asked,
                        reader,
                        freshness,
                        Map.of(
                                "watch",
                                Pages.watching(unit),
                                "view",
                                views.of(unit, asked, units.registry(), books.now()),
                                "first",
                                first,
                                "books",
                                books.now().all()))));
    }
}
