package vn.tiendo.tests.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Counts are whole and scores are decimal: nothing in the house is computed with float or double. */
final class NumberRules {
    /** What neither counts nor scores dossiers and needs them: each by name, with its reason. */
    private static final Set<String> MAY_USE_FLOATING_POINT = Set.of(
            "vn.tiendo.query.tally.postgres.Folding", // tells a gauge how old its figures are, as a double
            "vn.tiendo.query.report.http.ColumnWidths", // tells Excel how wide columns are, in doubles
            "vn.tiendo.query.backlog.http.ColumnWidths"); // the same

    private NumberRules() {}

    /**
     * Covers every class, with fields, parameters, results, locals and calls; but for whole numbers that are handed to
     * Micrometer, which measures in double.
     */
    static ArchRule areWholeOrDecimal() {
        return classes()
                .that(DescribedPredicate.describe(
                        "count or score", type -> !MAY_USE_FLOATING_POINT.contains(outermostName(type))))
                .should(new ArchCondition<>("have no float and no double") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        Bytecode.of(type)
                                .floatingPoint()
                                .forEach(member -> events.add(SimpleConditionEvent.violated(
                                        type, type.getName() + "." + member + " uses float or double")));
                    }
                });
    }

    private static String outermostName(JavaClass type) {
        return type.getName().split("\\$", 2)[0];
    }
}
