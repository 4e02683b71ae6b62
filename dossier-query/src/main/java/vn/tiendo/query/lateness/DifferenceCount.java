package vn.tiendo.query.lateness;

import java.util.EnumMap;
import java.util.Map;

/** How many dossiers each class explains, by the book in which they are late. */
public final class DifferenceCount {
    private final Map<RuleClass, Long> lateInOne = new EnumMap<>(RuleClass.class);
    private final Map<RuleClass, Long> lateInOther = new EnumMap<>(RuleClass.class);

    public void add(DifferingDossier dossier, RuleClass explanation) {
        (dossier.one().standing().late() ? lateInOne : lateInOther).merge(explanation, 1L, Long::sum);
    }

    /** Those late in the one book only. */
    public long lateInOne(RuleClass explanation) {
        return lateInOne.getOrDefault(explanation, 0L);
    }

    /** Those late in the other book only. */
    public long lateInOther(RuleClass explanation) {
        return lateInOther.getOrDefault(explanation, 0L);
    }
}
