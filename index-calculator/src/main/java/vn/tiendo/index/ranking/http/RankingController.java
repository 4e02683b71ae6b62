package vn.tiendo.index.ranking.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.index.ranking.Ranking;
import vn.tiendo.index.tally.Tally;

/** Scores and ranks, as known now, of any period on any day. */
@RestController
@RequestMapping("/api/v1")
class RankingController {
    private static final Set<String> OF_A_PROVINCE = new TreeSet<>(Set.of("period", "asOf", "book"));
    private static final Set<String> OF_A_RANKING = new TreeSet<>(Set.of("period", "asOf", "against", "book"));
    private final Tally tally;
    private final Clock clock;

    RankingController(Tally tally, Clock clock) {
        this.tally = tally;
        this.clock = clock;
    }

    /** All provinces of the as-of day; {@code against} is understood, but there is no published baseline yet. */
    @GetMapping("/ranking")
    RankingAnswer ranking(@RequestParam MultiValueMap<String, String> parameters) {
        Question question = Question.of(parameters, OF_A_RANKING, LocalDate.now(clock));
        return RankingAnswer.of(rank(question), question.forecast());
    }

    /** One province's figures. */
    @GetMapping("/provinces/{code}/index")
    ProvinceIndexAnswer index(@PathVariable String code, @RequestParam MultiValueMap<String, String> parameters) {
        Question question = Question.of(parameters, OF_A_PROVINCE, LocalDate.now(clock));
        AgencyCode province = province(code);
        Ranking ranking = rank(question);
        boolean isFinal = ranking.reading().fold().includes(question.at().asOf(), clock.getZone());
        return ranking.items().stream()
                .filter(item -> item.province().equals(province))
                .findFirst()
                .map(item -> new ProvinceIndexAnswer(
                        ranking.index(item, isFinal),
                        ranking.reading().fold().updatedAt(),
                        question.forecast() ? true : null))
                .orElseThrow(() -> new UnknownProvince(province, question.at().asOf()));
    }

    private Ranking rank(Question question) {
        return Ranking.of(tally.read(question.book(), question.at()));
    }

    private static AgencyCode province(String code) {
        try {
            return AgencyCode.of(code);
        } catch (IllegalArgumentException malformed) {
            throw new BadQuestion("code", "is malformed: " + malformed.getMessage());
        }
    }
}
