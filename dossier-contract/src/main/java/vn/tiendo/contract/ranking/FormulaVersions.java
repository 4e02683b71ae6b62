package vn.tiendo.contract.ranking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The versions of the formula, each from a day on. A value, so that what is computed and compared can be given others.
 *
 * @param versions at least one; kept in the order of their days
 */
public record FormulaVersions(List<ScoreFormula> versions) {
    /** Those that are in force; {@code docs/formulas.md} explains each. */
    public static final FormulaVersions IN_FORCE = new FormulaVersions(List.of(ScoreFormula.DECISION_766));

    public FormulaVersions {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("there is at least one version of the formula");
        }
        versions = versions.stream()
                .sorted(Comparator.comparing(ScoreFormula::effectiveFrom))
                .toList();
    }

    /** The version for an as-of day; days before the first version are scored by the first. */
    public ScoreFormula on(LocalDate asOf) {
        return versions.reversed().stream()
                .filter(formula -> !asOf.isBefore(formula.effectiveFrom()))
                .findFirst()
                .orElse(versions.getFirst());
    }
}
