package vn.tiendo.contract.ranking;

/** What a total is called, best first. From how many points on is said by a {@link ScoreFormula}. */
public enum Grade {
    EXCELLENT,
    GOOD,
    FAIR,
    AVERAGE,
    WEAK
}
