package vn.tiendo.query.dashboard.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.backlog.BacklogQuestion;
import vn.tiendo.query.backlog.Sort;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.ShownBooks;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;

/**
 * Lists of dossiers, as the API has them under the same parameters: the queue of a unit, and what is behind a figure. What is
 * shown can be taken along, all of it.
 */
@Controller
class ListController {
    private static final String CURSOR = "cursor";

    private final Backlog backlog;
    private final UnitRegister units;
    private final ShownBooks books;
    private final Snapshot snapshot;
    private final Pages pages;

    ListController(Backlog backlog, UnitRegister units, ShownBooks books, Snapshot snapshot, Pages pages) {
        this.backlog = backlog;
        this.units = units;
        this.books = books;
        this.snapshot = snapshot;
        this.pages = pages;
    }

    @GetMapping("/dossiers")
    ResponseEntity<String> dossiers(Question question, Reader reader) {
        Question list = question.ofForm(Asked.LOOKS);
        BacklogQuestion asked = BacklogQuestion.of(list);
        Asked shown =
                Asked.of(list, BacklogQuestion.PARAMETERS).on(asked.selection().asOf());
        return snapshot.read(freshness -> page(asked, shown, list, reader, freshness));
    }

    private ResponseEntity<String> page(
            BacklogQuestion asked, Asked shown, Question list, Reader reader, Freshness freshness) {
        UnitRegistry registry = units.registry();
        Backlog.Page page = backlog.page(asked.in(registry.territory()), asked.sort(), asked.after(), asked.limit());
        String next = asked.next(page.end());
        String filters = Addresses.of(list.without(Set.of(CURSOR, "limit", "format")));
        Map<String, Object> values = new HashMap<>();
        values.put("list", asked);
        values.put("items", page.items());
        values.put("given", given(list));
        values.put("sorts", Sort.values());
        values.put("filters", filters);
        values.put("books", books.now().all());
        if (next != null) {
            values.put("next", "/dossiers?" + filters + "&" + CURSOR + "=" + next);
        }
        list.unit().ifPresent(unit -> {
            values.put("unit", registry.on(asked.territory(), unit));
            values.put("watch", Pages.watching(unit));
        });
        return pages.page("list", shown, reader, freshness, values);
    }

    private static Map<String, String> given(Question list) {
        Map<String, String> given = new HashMap<>();
        list.without(Set.of()).forEach((name, values) -> given.put(name, String.join(",", values)));
        return given;
    }
}
