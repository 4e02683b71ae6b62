package vn.tiendo.query.dashboard.http;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.dashboard.Countries;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.ShownBooks;
import vn.tiendo.query.unit.UnitRegister;

/** The country: who is ahead, where it is late, and how that moved. */
@Controller
class CountryController {
    private final Countries countries;
    private final UnitRegister units;
    private final ShownBooks books;
    private final Snapshot snapshot;
    private final Pages pages;

    CountryController(Countries countries, UnitRegister units, ShownBooks books, Snapshot snapshot, Pages pages) {
        this.countries = countries;
        this.units = units;
        this.books = books;
        this.snapshot = snapshot;
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<String> country(Question question, Reader reader) {
        Asked asked = Asked.of(question);
        return pages.shared(
                reader,
                () -> snapshot.readByKeptPlans(freshness -> pages.page(
                        "country",
                        asked,
                        reader,
                        freshness,
                        Map.of(
                                "country",
                                countries.of(asked, units.registry()),
                                "books",
                                books.now().all()))));
    }
}
