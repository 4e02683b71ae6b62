package vn.tiendo.faults;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.faults.verdict.Verdict;

/**
 * What came of one cycle.
 *
 * @param seed replays it
 * @param fault its name
 * @param told facts that had been told to the installation by then, repeats not counted
 * @param red from the fault to the first application that was not ready; null where all stayed ready
 * @param whoWasRed that application; null likewise
 * @param ready from the end of the cause until all were ready again
 * @param rest from the end of the cause until everything told was in figures and rankings
 * @param verdicts all that must hold
 * @param remark what else is to be said; null where nothing is
 * @param failure why it was not even judged; null where it was
 */
record Outcome(
        long seed,
        String fault,
        int told,
        @Nullable Duration red,
        @Nullable String whoWasRed,
        Duration ready,
        Duration rest,
        List<Verdict> verdicts,
        @Nullable String remark,
        @Nullable String failure) {
    static Outcome failed(long seed, String fault, Exception failure) {
        String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return new Outcome(seed, fault, 0, null, null, Duration.ZERO, Duration.ZERO, List.of(), null, reason);
    }

    boolean holds() {
        return failure == null && verdicts.stream().allMatch(Verdict::holds);
    }

    /** One line for whoever looks on, and what differs if anything does. */
    String report() {
        StringBuilder text = new StringBuilder("%-22s seed %-6d ".formatted(fault, seed));
        if (failure != null) {
            return text.append("FAILED: ").append(failure).toString();
        }
        text.append("%s, ready %s, rest %s, %,d facts: %s"
                .formatted(
                        red == null ? "never red" : "red after " + seconds(red) + " (" + whoWasRed + ")",
                        "after " + seconds(ready),
                        "after " + seconds(rest),
                        told,
                        holds() ? "holds" : "DIFFERS"));
        if (remark != null) {
            text.append("; ").append(remark);
        }
        verdicts.stream()
                .filter(verdict -> !verdict.holds())
                .forEach(verdict -> text.append("\n  ").append(verdict.report()));
        return text.toString();
    }

    static String seconds(Duration time) {
        return time.isNegative() ? "0.0 s" : "%.1f s".formatted(time.toMillis() / 1e3);
    }
}
