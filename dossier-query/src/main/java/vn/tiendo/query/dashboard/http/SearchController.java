package vn.tiendo.query.dashboard.http;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.dashboard.UnitSearch;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.UnitRegister;

/** From everywhere to a dossier or a unit: a code leads there at once, a name to the units that are called so. */
@Controller
class SearchController {
    private static final String WORDS = "q";

    private final UnitRegister units;
    private final Snapshot snapshot;
    private final Pages pages;

    SearchController(UnitRegister units, Snapshot snapshot, Pages pages) {
        this.units = units;
        this.snapshot = snapshot;
        this.pages = pages;
    }

    @GetMapping("/search")
    ResponseEntity<String> search(Question question, Reader reader) {
        Asked asked = Asked.of(question, Set.of(WORDS));
        String words = question.value(WORDS, String::strip).orElse("");
        if (isOne(words, DossierCode::new)) {
            return to("/dossiers/" + words);
        }
        return snapshot.readByKeptPlans(freshness -> {
            UnitSearch.Matches found = new UnitSearch(units.registry(), asked.asOf(), question.scope()).of(words);
            boolean exact = isOne(words, AgencyCode::of)
                    && found.first().stream().anyMatch(unit -> unit.code().equals(AgencyCode.of(words)));
            return exact
                    ? to(asked.unit(AgencyCode.of(words)))
                    : pages.page("search", asked, reader, freshness, Map.of("words", words, "found", found));
        });
    }

    private static boolean isOne(String words, Consumer<String> reading) {
        try {
            reading.accept(words);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(address).toString())
                .build();
    }
}
