package vn.tiendo.query.lateness.http;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.lateness.DifferenceCount;
import vn.tiendo.query.lateness.DifferingDossier;
import vn.tiendo.query.lateness.DifferingDossiers;
import vn.tiendo.query.lateness.Explanation;
import vn.tiendo.query.lateness.http.DifferingPage.Item;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.unit.Unit;

/** Why two books count different dossiers as late. */
@RestController
class BookDifferenceController {
    private static final String PATH = "/api/v1/units/{code}/book-difference";

    private final DifferingDossiers dossiers;
    private final Supplier<Judge> judges;
    private final Snapshot snapshot;

    /** @param judges tells who judges now: rules change while the application runs */
    BookDifferenceController(DifferingDossiers dossiers, Supplier<Judge> judges, Snapshot snapshot) {
        this.dossiers = dossiers;
        this.judges = judges;
        this.snapshot = snapshot;
    }

    @GetMapping(value = PATH, params = "!" + DifferingQuestion.CLASS)
    BookDifferenceAnswer difference(@PathVariable("code") String code, Question question) {
        question.allowing(BookDifferenceQuestion.PARAMETERS);
        BookDifferenceQuestion asked =
                BookDifferenceQuestion.of(code, question, judges.get().books(), question.today());
        return snapshot.read(freshness -> BookDifferenceAnswer.of(
                asked, Unit.on(asked.asOf(), asked.unit()).name(), count(asked), freshness));
    }

    private DifferenceCount count(BookDifferenceQuestion asked) {
        Explanation explanation = new Explanation(judges.get(), asked.books());
        DifferenceCount count = new DifferenceCount();
        try (Stream<DifferingDossier> differing = differing(asked, null)) {
            differing.forEach(dossier -> count.add(dossier, explanation.of(dossier, asked.asOf())));
        }
        return count;
    }

    private Stream<DifferingDossier> differing(BookDifferenceQuestion asked, @Nullable DossierCode after) {
        return dossiers.find(asked.books(), asked.unit(), asked.asOf(), asked.period(), after);
    }

    @GetMapping(value = PATH, params = DifferingQuestion.CLASS)
    DifferingPage differing(@PathVariable("code") String code, Question question) {
        DifferingQuestion asked =
                DifferingQuestion.of(code, question, judges.get().books());
        return snapshot.read(freshness -> page(asked, freshness));
    }

    private DifferingPage page(DifferingQuestion asked, Freshness freshness) {
        BookDifferenceQuestion difference = asked.difference();
        List<Item> items = items(asked);
        boolean more = items.size() > asked.limit();
        List<Item> page = more ? items.subList(0, asked.limit()) : items;
        return new DifferingPage(
                difference.unit(),
                Unit.on(difference.asOf(), difference.unit()).name(),
                List.of(
                        difference.books().one().book(),
                        difference.books().other().book()),
                difference.period(),
                difference.asOf(),
                difference.forecast(),
                page,
                more ? asked.next(page.getLast().code()) : null,
                freshness);
    }

    /** One more than is asked for, where there are more. */
    private List<Item> items(DifferingQuestion asked) {
        BookDifferenceQuestion difference = asked.difference();
        Explanation explanation = new Explanation(judges.get(), difference.books());
        try (Stream<DifferingDossier> differing = differing(difference, asked.after())) {
            return differing
                    .map(dossier -> Item.of(dossier, explanation.of(dossier, difference.asOf()), difference.books()))
                    .filter(item -> asked.classes().contains(item.explanation()))
                    .limit(asked.limit() + 1L)
                    .toList();
        }
    }
}
