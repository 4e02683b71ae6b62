package vn.tiendo.query.unitranking.http;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.question.PeriodQuestion;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unitranking.FrozenFigures.Day;

/**
 * Which units of which province are to be ranked.
 *
 * @param against the day whose published ranking they are compared with, null for the usual one
 */
record UnitRankingQuestion(
        PeriodQuestion figures, Unit.Kind kind, @Nullable LocalDate against) {
    private static final String KIND = "kind";
    private static final String AGAINST = "against";
    private static final int USUAL_DAYS = 7;

    static UnitRankingQuestion of(String province, Question question) {
        PeriodQuestion figures = PeriodQuestion.of(province, question, Set.of(KIND, AGAINST), question.today());
        if (figures.unit().depth() > 1) {
            throw Refusal.invalidValue(
                    "code",
                    "units are ranked within a province; ask for "
                            + figures.unit().province());
        }
        return new UnitRankingQuestion(
                figures,
                question.value(KIND, UnitRankingQuestion::kind).orElseThrow(UnitRankingQuestion::whichKind),
                question.day(AGAINST).map(day -> past(day, question)).orElse(null));
    }

    private static Unit.Kind kind(String name) {
        Unit.Kind kind = Question.oneOf(Unit.Kind.class).apply(name);
        if (kind == Unit.Kind.PROVINCE) {
            throw new IllegalArgumentException("provinces are ranked by the index calculator, at /api/v1/ranking");
        }
        return kind;
    }

    private static Refusal whichKind() {
        return Refusal.invalidValue(
                KIND, "say which units: DEPARTMENT, DISTRICT or COMMUNE; each kind is ranked apart");
    }

    private static LocalDate past(LocalDate against, Question question) {
        if (against.isAfter(question.today())) {
            throw Refusal.invalidValue(AGAINST, against + " is still to come; nothing was published of it");
        }
        return against;
    }

    AgencyCode province() {
        return figures.unit();
    }

    Day day() {
        return new Day(figures.book(), figures.period(), figures.asOf());
    }

    /** The day that is compared with: unless asked otherwise 7 days before. */
    Day baseline() {
        LocalDate day =
                Optional.ofNullable(against).orElseGet(() -> figures.asOf().minusDays(USUAL_DAYS));
        return new Day(figures.book(), figures.period(), day);
    }
}
