package vn.tiendo.query.lateness;

import java.util.List;
import vn.tiendo.query.standing.RuleChoices;

/** Why two books find different dossiers late, in the order in which an explanation is looked for. */
public enum RuleClass {
    /** One is late for good with the second supplement request. */
    SUPPLEMENT_LIMIT,
    /** Nothing was promised at receipt, and one takes a date stated later. */
    MISSING_DUE_DATE,
    /** One adds the days of a suspension, the other the time worked meanwhile. */
    SUSPENSION_ARITHMETIC,
    /** One counts days, the other goes by the instant. */
    DAY_OR_INSTANT,
    /** One takes new dates, the other keeps to the first. */
    RE_APPOINTMENT,
    /** None of them, which cannot be while the timelines that are kept are those of the rules that hold. */
    UNEXPLAINED;

    /** The classes that can explain something, in their order. */
    static final List<RuleClass> OF_RULES =
            List.of(SUPPLEMENT_LIMIT, MISSING_DUE_DATE, SUSPENSION_ARITHMETIC, DAY_OR_INSTANT, RE_APPOINTMENT);

    /** The rules of the one book with the rule of this class taken from another. */
    RuleChoices put(RuleChoices from, RuleChoices into) {
        return new RuleChoices(
                (this == SUPPLEMENT_LIMIT ? from : into).limited(),
                (this == MISSING_DUE_DATE ? from : into).dueWithoutPromise(),
                (this == SUSPENSION_ARITHMETIC ? from : into).suspensionsInWorkingTime(),
                (this == DAY_OR_INSTANT ? from : into).toTheInstant(),
                (this == RE_APPOINTMENT ? from : into).restated());
    }
}
