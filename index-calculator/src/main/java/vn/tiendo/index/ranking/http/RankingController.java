package vn.tiendo.index.ranking.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.index.question.Question;
import vn.tiendo.index.ranking.Movements;
import vn.tiendo.index.ranking.PublishedRankings;
import vn.tiendo.index.ranking.Ranking;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.Refusal;

/** Who is ahead, of any period on any day, as known now or as published, and what moved against a published ranking. */
@RestController
class RankingController {
    private static final Set<String> PARAMETERS = Set.of("period", "asOf", "against", "book", "published");
    private final Tally tally;
    private final PublishedRankings rankings;
    private final Clock clock;

    RankingController(Tally tally, PublishedRankings rankings, Clock clock) {
        this.tally = tally;
        this.rankings = rankings;
        this.clock = clock;
    }

    @Endpoint(
            value = "Who is ahead, and what moved against a published ranking.",
            asks = {"period", "asOf", "against", "book", "published"},
            refuses = {404, 422})
    @GetMapping("/api/v1/ranking")
    RankingAnswer ranking(@RequestParam MultiValueMap<String, String> given) {
        Question question = Question.of(given, PARAMETERS, LocalDate.now(clock));
        Optional<LocalDate> against =
                Question.value(given, "against", Question::day).map(this::refusedToCome);
        boolean published =
                Question.value(given, "published", Question::yesOrNo).orElse(false);
        if (!tally.keeps(question.book())) {
            throw Refusal.invalidValue("book", "no figures are kept of the book " + question.book());
        }
        return published ? published(question, against) : known(question, against);
    }

    private LocalDate refusedToCome(LocalDate against) {
        if (against.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalidValue("against", against + " is still to come; nothing was published of it");
        }
        return against;
    }

    private RankingAnswer known(Question question, Optional<LocalDate> against) {
        Ranking ranking = Ranking.of(tally.read(question.book(), question.at()));
        return answer(
                ranking.known(), against, false, Freshness.of(ranking.reading().fold()), question.forecast());
    }

    private RankingAnswer published(Question question, Optional<LocalDate> against) {
        ProvinceRanking ranking = rankings.last(question.book(), question.at())
                .orElseThrow(() -> Refusal.notFound(
                        "nothing was published of %s; POST /api/v1/publications freezes a day that is over"
                                .formatted(question.at())));
        Freshness freshness =
                rankings.find(question.book(), question.at()).map(Freshness::of).orElseThrow();
        return answer(ranking, against, true, freshness, false);
    }

    private RankingAnswer answer(
            ProvinceRanking ranking,
            Optional<LocalDate> against,
            boolean published,
            Freshness freshness,
            boolean forecast) {
        Optional<ProvinceRanking> baseline = baseline(ranking, against);
        ProvinceRanking moved =
                baseline.map(then -> Movements.against(ranking, then)).orElse(ranking);
        return RankingAnswer.of(moved, baseline.orElse(null), published, freshness, forecast);
    }

    /** Of another formula it is refused where it is asked for, and none where it is not. */
    private Optional<ProvinceRanking> baseline(ProvinceRanking ranking, Optional<LocalDate> against) {
        PeriodOnDay at = new PeriodOnDay(ranking.period(), ranking.asOf());
        PeriodOnDay then =
                against.map(day -> new PeriodOnDay(ranking.period(), day)).orElseGet(() -> Movements.usualBaseline(at));
        Optional<ProvinceRanking> baseline = rankings.last(ranking.book(), then);
        if (against.isPresent()) {
            baseline.ifPresent(asked -> refuseAnotherFormula(ranking, asked));
        }
        return baseline.filter(found -> Movements.comparable(ranking, found));
    }

    private static void refuseAnotherFormula(ProvinceRanking ranking, ProvinceRanking baseline) {
        if (!Movements.comparable(ranking, baseline)) {
            throw Refusal.formulaChanged(
                    "against",
                    "%s was scored by %s and %s by %s, which are not compared; ask against a day of the same formula"
                            .formatted(ranking.asOf(), ranking.formula(), baseline.asOf(), baseline.formula()));
        }
    }
}
