package vn.tiendo.index.ranking.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.question.Question;
import vn.tiendo.index.ranking.PublishedRankings;
import vn.tiendo.index.ranking.Ranking;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.Refusal;

/** One province's figures: of one day as known now, or of some days as published and as known now. */
@RestController
class ProvinceIndexController {
    private static final Set<String> OF_ONE_DAY = Set.of("period", "asOf", "book");
    private static final Set<String> OF_DAYS = Set.of("period", "from", "to", "book");
    private final Tally tally;
    private final PublishedRankings rankings;
    private final Clock clock;

    ProvinceIndexController(Tally tally, PublishedRankings rankings, Clock clock) {
        this.tally = tally;
        this.rankings = rankings;
        this.clock = clock;
    }

    @Endpoint(
            value = "One province: of one day as known now, or of some days as published and as known now.",
            asks = {"period", "asOf", "from", "to", "book"},
            answers = {ProvinceIndexAnswer.class, HistoryAnswer.class})
    @GetMapping("/api/v1/provinces/{code}/index")
    Object index(@PathVariable("code") String code, @RequestParam MultiValueMap<String, String> given) {
        AgencyCode province = Question.parsed("code", code, AgencyCode::of);
        return given.containsKey("from") || given.containsKey("to")
                ? history(province, given)
                : day(province, Question.of(given, OF_ONE_DAY, LocalDate.now(clock)));
    }

    private ProvinceIndexAnswer day(AgencyCode province, Question question) {
        refuseUnkept(question.book());
        refuseUnknown(province, question.at().asOf());
        Ranking ranking = Ranking.of(tally.read(question.book(), question.at()));
        Item item = ranking.items().stream()
                .filter(other -> other.province().equals(province))
                .findFirst()
                .orElseThrow();
        return ProvinceIndexAnswer.of(ranking, item, isFrozen(item, question), question.forecast());
    }

    /** Whether a frozen ranking tells the very same counts. */
    private boolean isFrozen(Item item, Question question) {
        LocalDate day = question.at().asOf();
        return rankings.of(item.province(), question.book(), question.at().period(), day, day).stream()
                .anyMatch(published -> published.ranking().isFinal()
                        && published.item().received() == item.received()
                        && published.item().onTime() == item.onTime());
    }

    private HistoryAnswer history(AgencyCode province, Map<String, List<String>> given) {
        Question.refuseUnknown(given, OF_DAYS);
        LocalDate today = LocalDate.now(clock);
        LocalDate to = Question.value(given, "to", Question::day).orElse(today);
        LocalDate from = Question.value(given, "from", Question::day)
                .orElseThrow(() -> Refusal.invalidValue("from", "\"from\" is missing; say the first day"));
        Question.refuseUnlessPast(from, to, today);
        Period period = Question.value(given, "period", Period::parse).orElse(Period.year(YearMonth.from(to)));
        Book book = Question.value(given, "book", Book::new).orElse(Book.PORTAL_766);
        refuseUnkept(book);
        refuseUnknown(province, from);
        refuseUnknown(province, to);
        return HistoryAnswer.of(
                province, tally.readDays(book, period, from, to), rankings.of(province, book, period, from, to));
    }

    private void refuseUnkept(Book book) {
        if (!tally.keeps(book)) {
            throw Refusal.invalidValue("book", "no figures are kept of the book " + book);
        }
    }

    private static void refuseUnknown(AgencyCode province, LocalDate day) {
        if (Provinces.on(day, province).isEmpty()) {
            throw Refusal.notFound("there is no province %s on %s".formatted(province, day));
        }
    }
}
