package vn.tiendo.index.whole.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.index.question.Question;
import vn.tiendo.index.whole.PublishedIndexes;
import vn.tiendo.index.whole.WholeIndex;
import vn.tiendo.index.whole.WholeIndexes;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.Refusal;

/** All six groups of a day, as known now and as published. */
@RestController
class WholeIndexController {
    private static final Set<String> PARAMETERS = Set.of("asOf", "against", "published", "compatible");
    private static final MediaType TABLE = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final WholeIndexes indexes;
    private final PublishedIndexes published;
    private final Clock clock;

    WholeIndexController(WholeIndexes indexes, PublishedIndexes published, Clock clock) {
        this.indexes = indexes;
        this.published = published;
        this.clock = clock;
    }

    /**
     * The index of a day, by default today, with its movements against what was published of another, by default a week
     * before. {@code published=true} answers what was published of the day, with the movements that were told, or with
     * those against the day that is asked for.
     */
    @Endpoint(
            value = "All six groups of a day, with totals, ranks and the national line.",
            asks = {"asOf", "against", "published", "compatible"},
            answers = WholeIndexAnswer.class,
            forms = "text/csv",
            refuses = {404, 422})
    @GetMapping("/api/v1/index-766")
    ResponseEntity<Object> index(
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        Question.refuseUnknown(given, PARAMETERS);
        Optional<Boolean> zeros = Question.value(given, "compatible", WholeIndexController::portal);
        WholeIndexAnswer answer = answer(given);
        return asTable(accept)
                ? ResponseEntity.ok()
                        .contentType(TABLE)
                        .body(IndexSheet.csv(answer.items(), answer.asOf(), zeros.isPresent()))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    /** A header that cannot be read asks for nothing in particular. */
    private static boolean asTable(@Nullable String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream().anyMatch(TABLE::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private WholeIndexAnswer answer(MultiValueMap<String, String> given) {
        LocalDate today = LocalDate.now(clock);
        LocalDate asOf = Question.value(given, "asOf", Question::day).orElse(today);
        Optional<LocalDate> against = Question.value(given, "against", Question::day);
        against.ifPresent(day -> refuseToCome(day, today));
        boolean asPublished =
                Question.value(given, "published", Question::yesOrNo).orElse(false);
        return asPublished ? published(asOf, against) : known(asOf, against, asOf.isAfter(today));
    }

    /** The one way of writing that others expect. */
    private static Boolean portal(String text) {
        if (!text.equals("portal")) {
            throw new IllegalArgumentException("there is portal");
        }
        return true;
    }

    private static void refuseToCome(LocalDate against, LocalDate today) {
        if (against.isAfter(today)) {
            throw Refusal.invalidValue("against", against + " is still to come; nothing was published of it");
        }
    }

    private WholeIndexAnswer known(LocalDate asOf, Optional<LocalDate> against, boolean forecast) {
        WholeIndex known = indexes.known(asOf);
        Index766 index = known.index(0, false);
        return WholeIndexAnswer.known(
                moved(index, against.orElse(WholeIndexes.baselineOf(asOf)), against.isPresent()),
                known.progress().updatedAt(),
                forecast);
    }

    private WholeIndexAnswer published(LocalDate asOf, Optional<LocalDate> against) {
        PublishedIndexes.Published last = published
                .last(asOf)
                .orElseThrow(() -> Refusal.notFound("no whole index of %s was published".formatted(asOf)));
        Index766 index = against.map(day -> moved(last.index(), day, true)).orElse(last.index());
        return WholeIndexAnswer.published(index, last.publishedAt());
    }

    /** Whoever asks for a comparison across versions is refused; nobody else gets one. */
    private Index766 moved(Index766 index, LocalDate against, boolean asked) {
        String other = indexes.formulaOf(against);
        if (asked && !other.equals(index.formula())) {
            throw Refusal.formulaChanged(
                    "against",
                    "%s follows formula %s and %s formula %s; figures of two versions are not compared"
                            .formatted(index.asOf(), index.formula(), against, other));
        }
        return indexes.moved(index, against);
    }
}
