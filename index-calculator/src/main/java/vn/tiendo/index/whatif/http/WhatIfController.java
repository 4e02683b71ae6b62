package vn.tiendo.index.whatif.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.index.question.Question;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.index.tally.TallyReading;
import vn.tiendo.index.whatif.Race;
import vn.tiendo.index.whatif.Races;
import vn.tiendo.index.whole.WholeIndexes;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.Refusal;

/** What a province would gain if some of its late dossiers had been on time, as things are known now. */
@RestController
class WhatIfController {
    private static final Set<String> PARAMETERS = Set.of("period", "asOf", "book", "cleared");
    private final Tally tally;
    private final WholeIndexes indexes;
    private final Clock clock;

    WhatIfController(Tally tally, WholeIndexes indexes, Clock clock) {
        this.tally = tally;
        this.indexes = indexes;
        this.clock = clock;
    }

    @Endpoint(
            value = "Score and rank if so many late dossiers had been on time.",
            asks = {"period", "asOf", "book", "cleared"})
    @GetMapping("/api/v1/provinces/{code}/what-if")
    WhatIfAnswer whatIf(@PathVariable("code") String code, @RequestParam MultiValueMap<String, String> given) {
        Question question = Question.of(given, PARAMETERS, LocalDate.now(clock));
        long cleared = Question.value(given, "cleared", WhatIfController::count).orElse(0L);
        LocalDate asOf = question.at().asOf();
        AgencyCode asked = Question.parsed("code", code, AgencyCode::of);
        Province province = Provinces.on(asOf, asked)
                .orElseThrow(() -> Refusal.notFound("there is no province %s on %s".formatted(asked, asOf)));
        TallyReading reading = read(question);
        refuseMoreThanLate(cleared, reading.of(asked).late());
        ScoreFormula formula = indexes.formulas().on(asOf);
        return WhatIfAnswer.of(
                province,
                reading,
                formula.version(),
                cleared,
                answer(Races.ofProgress(reading, formula, asked), cleared),
                answer(whole(reading, asked), cleared),
                question.forecast());
    }

    private TallyReading read(Question question) {
        if (!tally.keeps(question.book())) {
            throw Refusal.invalidValue("book", "no figures are kept of the book " + question.book());
        }
        return tally.read(question.book(), question.at());
    }

    /** Of the counts that the whole index is made of. */
    private Optional<Race> whole(TallyReading reading, AgencyCode province) {
        boolean ofTheYear = reading.at().equals(WholeIndexes.yearOn(reading.at().asOf()));
        return ofTheYear && reading.book().equals(Book.PORTAL_766)
                ? Races.ofWhole(reading, indexes.of(reading), province)
                : Optional.empty();
    }

    private static @Nullable RaceAnswer answer(Optional<Race> race, long cleared) {
        return race.map(known -> RaceAnswer.of(known, cleared)).orElse(null);
    }

    private static void refuseMoreThanLate(long cleared, long late) {
        if (cleared > late) {
            throw Refusal.invalidValue("cleared", "only %d dossiers are late; ask for so many at most".formatted(late));
        }
    }

    private static Long count(String text) {
        try {
            long count = Long.parseLong(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a whole number from 0 is meant here", e);
        }
        throw new IllegalArgumentException("a whole number from 0 is meant here");
    }
}
