package vn.tiendo.index.ranking.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.index.question.Question;
import vn.tiendo.index.ranking.Ranking;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.problem.Refusal;

/** Scores and ranks, as known now, of any period on any day. */
@RestController
class RankingController {
    private static final Set<String> OF_A_PROVINCE = Set.of("period", "asOf", "book");
    private static final Set<String> OF_A_RANKING = Set.of("period", "asOf", "against", "book");
    private final Tally tally;
    private final Clock clock;

    RankingController(Tally tally, Clock clock) {
        this.tally = tally;
        this.clock = clock;
    }

    /** All provinces of the as-of day; {@code against} is understood, but there is no published baseline yet. */
    @GetMapping("/api/v1/ranking")
    RankingAnswer ranking(@RequestParam MultiValueMap<String, String> given) {
        Question question = Question.of(given, OF_A_RANKING, LocalDate.now(clock));
        return RankingAnswer.of(rank(question), question.forecast());
    }

    /** One province's figures. */
    @GetMapping("/api/v1/provinces/{code}/index")
    ProvinceIndexAnswer index(@PathVariable("code") String code, @RequestParam MultiValueMap<String, String> given) {
        AgencyCode province = Question.parsed("code", code, AgencyCode::of);
        Question question = Question.of(given, OF_A_PROVINCE, LocalDate.now(clock));
        Ranking ranking = rank(question);
        boolean isFinal = ranking.reading().fold().includes(question.at().asOf(), clock.getZone());
        return ranking.items().stream()
                .filter(item -> item.province().equals(province))
                .findFirst()
                .map(item -> ProvinceIndexAnswer.of(ranking, item, isFinal, question.forecast()))
                .orElseThrow(() -> Refusal.notFound("there is no province %s on %s"
                        .formatted(province, question.at().asOf())));
    }

    private Ranking rank(Question question) {
        if (!tally.keeps(question.book())) {
            throw Refusal.invalidValue("book", "no figures are kept of the book " + question.book());
        }
        return Ranking.of(tally.read(question.book(), question.at()));
    }
}
