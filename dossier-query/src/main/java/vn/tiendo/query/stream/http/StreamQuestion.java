package vn.tiendo.query.stream.http;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.question.Question;

/**
 * Whose figures are watched.
 *
 * @param units none for the whole country
 */
record StreamQuestion(Set<AgencyCode> units) {
    private static final String UNIT = "unit";
    private static final int MOST_UNITS = 50;

    static StreamQuestion of(Question question) {
        question.allowing(Set.of(UNIT));
        Set<AgencyCode> units = new LinkedHashSet<>(question.values(UNIT, AgencyCode::of));
        units.forEach(question::inScope);
        if (units.size() > MOST_UNITS) {
            throw Refusal.invalidValue(UNIT, "at most " + MOST_UNITS + " units are watched; watch what is above them");
        }
        return new StreamQuestion(units);
    }
}
