package vn.tiendo.faults.verdict;

import java.util.List;

/**
 * Whether something holds that must.
 *
 * @param rule what must hold
 * @param differences what differs, one a line; empty where it holds
 */
public record Verdict(String rule, List<String> differences) {
    /** More would not say more. */
    private static final int MOST = 10;

    public Verdict {
        differences = List.copyOf(differences);
    }

    public boolean holds() {
        return differences.isEmpty();
    }

    /** For people: the rule, and the first differences. */
    public String report() {
        String shown = String.join("\n    ", differences.subList(0, Math.min(MOST, differences.size())));
        return "%s: %,d differ%n    %s".formatted(rule, differences.size(), shown);
    }
}
