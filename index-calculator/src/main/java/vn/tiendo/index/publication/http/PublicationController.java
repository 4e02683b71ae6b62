package vn.tiendo.index.publication.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.publication.Frozen;
import vn.tiendo.index.publication.Publications;
import vn.tiendo.index.publication.Publisher;
import vn.tiendo.index.publication.ReplayOrder;
import vn.tiendo.index.question.Question;
import vn.tiendo.index.ranking.PublishedRankings;
import vn.tiendo.openapi.Endpoint;

/** What was published, freezing a past day on demand, and telling the past again. */
@RestController
class PublicationController {
    private static final int USUAL_DAYS = 31;
    private static final int LARGEST = 64 << 10;

    private final Publisher publisher;
    private final Publications publications;
    private final PublishedRankings rankings;
    private final Clock clock;

    PublicationController(Publisher publisher, Publications publications, PublishedRankings rankings, Clock clock) {
        this.publisher = publisher;
        this.publications = publications;
        this.rankings = rankings;
        this.clock = clock;
    }

    /** Rankings by as-of day, period and book. */
    record Page(List<PublicationAnswer> items) {}

    /**
     * What was frozen.
     *
     * @param frozen how many of the items were not frozen before
     */
    record FrozenAnswer(long frozen, List<PublicationAnswer> items) {}

    /** How many messages are sent again. */
    record ReplayAnswer(LocalDate from, LocalDate to, long messages) {}

    @Endpoint(
            value = "What was published.",
            asks = {"from", "to", "period", "book"})
    @GetMapping("/api/v1/publications")
    Page publications(@RequestParam MultiValueMap<String, String> given) {
        Question.refuseUnknown(given, Set.of("from", "to", "period", "book"));
        LocalDate today = LocalDate.now(clock);
        LocalDate to = Question.value(given, "to", Question::day).orElse(today);
        LocalDate from = Question.value(given, "from", Question::day).orElse(to.minusDays(USUAL_DAYS - 1L));
        Question.refuseUnlessPast(from, to, today);
        Optional<Period> period = Question.value(given, "period", Period::parse);
        Optional<Book> book = Question.value(given, "book", Book::new);
        return new Page(rankings.between(from, to).stream()
                .filter(ranking -> period.map(ranking.at().period()::equals).orElse(true)
                        && book.map(ranking.book()::equals).orElse(true))
                .map(PublicationAnswer::of)
                .toList());
    }

    @Endpoint(
            value = "Freezes the rankings of a day that is over.",
            takes = "freeze",
            refuses = {409, 422})
    @PostMapping(path = "/api/v1/publications", consumes = MediaType.APPLICATION_JSON_VALUE)
    FrozenAnswer freeze(HttpServletRequest request, @RequestParam MultiValueMap<String, String> given)
            throws IOException {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Frozen frozen = publisher.freeze(content(request, given, now).freeze(), now);
        return new FrozenAnswer(
                frozen.newly(),
                frozen.rankings().stream().map(PublicationAnswer::of).toList());
    }

    @Endpoint(
            value = "Sends what was published once more.",
            status = 202,
            takes = "replay",
            refuses = {409, 422})
    @PostMapping(path = "/api/v1/publications/replays", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReplayAnswer replay(HttpServletRequest request, @RequestParam MultiValueMap<String, String> given)
            throws IOException {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ReplayOrder order = content(request, given, now).replay();
        long messages = publications.inTurn(() -> publications.replay(order, now.toInstant()));
        return new ReplayAnswer(order.from(), order.to(), messages);
    }

    private static OrderContent content(
            HttpServletRequest request, MultiValueMap<String, String> given, ZonedDateTime now) throws IOException {
        Question.refuseUnknown(given, Set.of());
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return OrderContent.of(body, now.toLocalDate());
    }
}
