package vn.tiendo.query.lateness.http;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.lateness.BookDifference;
import vn.tiendo.query.lateness.DifferingDossier;
import vn.tiendo.query.lateness.DifferingDossiers;
import vn.tiendo.query.lateness.Explanation;
import vn.tiendo.query.lateness.http.DifferingPage.Item;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;

/** Why two books count different dossiers as late. */
@RestController
class BookDifferenceController {
    private static final String PATH = "/api/v1/units/{code}/book-difference";

    private final DifferingDossiers dossiers;
    private final Supplier<Judge> judges;
    private final UnitRegister units;
    private final Snapshot snapshot;

    /** @param judges tells who judges now: rules change while the application runs */
    BookDifferenceController(
            DifferingDossiers dossiers, Supplier<Judge> judges, UnitRegister units, Snapshot snapshot) {
        this.dossiers = dossiers;
        this.judges = judges;
        this.units = units;
        this.snapshot = snapshot;
    }

    @Endpoint(
            value = "Why two books count different dossiers as late; with class, which dossiers.",
            asks = {"books", "asOf", "period", "open", "territory"})
    @GetMapping(value = PATH, params = "!" + DifferingQuestion.CLASS)
    BookDifferenceAnswer difference(@PathVariable("code") String code, Question question) {
        question.allowing(BookDifferenceQuestion.PARAMETERS);
        BookDifferenceQuestion asked =
                BookDifferenceQuestion.of(code, question, judges.get().books(), question.today());
        return snapshot.read(freshness -> {
            UnitRegistry registry = units.registry();
            return BookDifferenceAnswer.of(
                    asked,
                    registry.figuresOf(asked.unit(), asked.territory()),
                    new BookDifference(dossiers, judges)
                            .count(asked.selection(), registry.territory().extent(asked.unit(), asked.territory())),
                    freshness);
        });
    }

    private Stream<DifferingDossier> differing(
            BookDifferenceQuestion asked, AgencyCode prefix, @Nullable DossierCode after) {
        return dossiers.find(asked.books(), prefix, asked.asOf(), asked.period(), after);
    }

    @Endpoint(
            value = "Why two books count different dossiers as late; with class, which dossiers.",
            asks = {"books", "asOf", "period", "open", "territory", "class", "cursor", "limit"})
    @GetMapping(value = PATH, params = DifferingQuestion.CLASS)
    DifferingPage differing(@PathVariable("code") String code, Question question) {
        DifferingQuestion asked =
                DifferingQuestion.of(code, question, judges.get().books());
        return snapshot.read(freshness -> page(asked, freshness));
    }

    private DifferingPage page(DifferingQuestion asked, Freshness freshness) {
        BookDifferenceQuestion difference = asked.difference();
        UnitRegistry registry = units.registry();
        List<Item> items = items(asked, registry.territory().extent(difference.unit(), difference.territory()));
        boolean more = items.size() > asked.limit();
        List<Item> page = more ? items.subList(0, asked.limit()) : items;
        return new DifferingPage(
                registry.figuresOf(difference.unit(), difference.territory()),
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

    /** The first of every prefix by code; of those together the first, one more than is asked for. */
    private List<Item> items(DifferingQuestion asked, Extent unit) {
        return unit.prefixes().stream()
                .flatMap(prefix -> items(asked, prefix, unit).stream())
                .sorted(Comparator.comparing(Item::code))
                .distinct()
                .limit(asked.limit() + 1L)
                .toList();
    }

    private List<Item> items(DifferingQuestion asked, AgencyCode prefix, Extent unit) {
        BookDifferenceQuestion difference = asked.difference();
        Explanation explanation = new Explanation(judges.get(), difference.books());
        try (Stream<DifferingDossier> differing = differing(difference, prefix, asked.after())) {
            return differing
                    .filter(dossier -> unit.contains(dossier.unit())
                            && difference.selection().asksFor(dossier))
                    .map(dossier -> Item.of(dossier, explanation.of(dossier, difference.asOf()), difference.books()))
                    .filter(item -> asked.classes().contains(item.explanation()))
                    .limit(asked.limit() + 1L)
                    .toList();
        }
    }
}
