package vn.tiendo.query.dashboard.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.backlog.BacklogQuestion;
import vn.tiendo.query.backlog.Sort;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.dashboard.Form;
import vn.tiendo.query.dashboard.Outcome;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.ShownBooks;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;

/** A list of dossiers, with the form in which those that are ticked are classified. */
record ListPage(Backlog backlog, UnitRegister units, ShownBooks books, Snapshot snapshot, Pages pages) {
    private static final String NAME = "list";
    private static final String ADDRESS = "/dossiers";
    private static final String CURSOR = "cursor";

    /**
     * What is wanted of it.
     *
     * @param question of the list alone
     * @param before what was done before it
     */
    record Wanted(Question question, BacklogQuestion list, Asked asked, Outcome before) {
        /** Of the same page of the list. */
        String address() {
            return Addresses.at(ADDRESS, Addresses.of(question.without(Set.of("format"))));
        }

        private String filters() {
            return Addresses.of(question.without(Set.of(CURSOR, "limit", "format")));
        }
    }

    static Wanted wanted(Question question) {
        Set<String> others = new HashSet<>(Asked.LOOKS);
        others.addAll(Outcome.PARAMETERS);
        Question list = question.ofForm(others);
        BacklogQuestion asked = BacklogQuestion.of(list);
        Asked shown =
                Asked.of(list, BacklogQuestion.PARAMETERS).on(asked.selection().asOf());
        return new Wanted(list, asked, shown, Outcome.of(question));
    }

    ResponseEntity<String> of(Wanted wanted, Reader reader) {
        return snapshot.read(
                freshness -> pages.page(NAME, wanted.asked(), reader, freshness, values(wanted, Form.EMPTY)));
    }

    /** The same page with what was filled in, and what is wrong with it. */
    ResponseEntity<String> again(Wanted wanted, Reader reader, Form form) {
        return pages.again(NAME, wanted.asked(), reader, form, snapshot.read(_ -> values(wanted, form)));
    }

    private Map<String, Object> values(Wanted wanted, Form form) {
        UnitRegistry registry = units.registry();
        BacklogQuestion asked = wanted.list();
        Backlog.Page page = backlog.page(asked.in(registry.territory()), asked.sort(), asked.after(), asked.limit());
        String next = asked.next(page.end());
        Map<String, Object> values = new HashMap<>(choices(wanted));
        values.put("form", form);
        values.put("items", page.items());
        values.put(
                "shown", page.items().stream().map(item -> item.code().value()).collect(Collectors.joining(",")));
        if (next != null) {
            values.put("next", Addresses.at(ADDRESS, wanted.filters(), CURSOR + "=" + next));
        }
        wanted.question().unit().ifPresent(unit -> {
            values.put("unit", registry.on(asked.territory(), unit));
            values.put("watch", Pages.watching(unit));
        });
        return values;
    }

    private Map<String, ?> choices(Wanted wanted) {
        return Map.of(
                NAME,
                wanted.list(),
                "given",
                given(wanted.question()),
                "sorts",
                Sort.values(),
                "filters",
                wanted.filters(),
                "here",
                wanted.address(),
                "books",
                books.now().all(),
                "before",
                wanted.before());
    }

    private static Map<String, String> given(Question list) {
        Map<String, String> given = new HashMap<>();
        list.without(Set.of()).forEach((name, values) -> given.put(name, String.join(",", values)));
        return given;
    }
}
