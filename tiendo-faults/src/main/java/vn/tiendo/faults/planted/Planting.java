package vn.tiendo.faults.planted;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.tiendo.faults.planted.Reports.Result;

/** Plants bugs one at a time, and looks whether the tests that are said to notice them do. */
record Planting(Copy copy, Maven maven) {
    private static final String NOTHING_PLANTED = "nothing-planted";

    /** @param heard of each finding, as it comes */
    List<Finding> all(List<Bug> bugs, Consumer<Finding> heard) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Collection<Catcher> tests =
                bugs.stream().flatMap(bug -> bug.catchers().stream()).collect(Collectors.toSet());
        copy.restore();
        boolean runs = maven.run(NOTHING_PLANTED, tests);
        List<Bug> ready = new ArrayList<>();
        for (Bug bug : bugs) {
            Optional<Catcher> failing = runs
                    ? first(bug, Result.PASSED)
                    : Optional.of(bug.catchers().getFirst());
            failing.ifPresentOrElse(
                    test -> findings.add(Finding.wrong(bug, test.selection() + " does not pass without it")),
                    () -> ready.add(bug));
        }
        findings.forEach(heard);
        for (Bug bug : ready) {
            findings.add(one(bug));
            heard.accept(findings.getLast());
        }
        copy.restore();
        return findings;
    }

    private Finding one(Bug bug) throws IOException {
        copy.restore();
        Optional<String> refusal = copy.plant(bug);
        if (refusal.isPresent()) {
            return Finding.wrong(bug, "its patch does not apply any more: " + refusal.get());
        }
        long begin = System.nanoTime();
        if (!maven.run(bug.name(), bug.catchers())) {
            return Finding.wrong(bug, "it does not compile, see " + maven.log(bug.name()));
        }
        Duration after = Duration.ofNanos(System.nanoTime() - begin);
        return first(bug, Result.FAILED)
                .map(test -> Finding.wrong(bug, test.selection() + " does not notice it"))
                .orElseGet(() -> Finding.caught(bug, after));
    }

    /** The first of its tests that did not end so. */
    private Optional<Catcher> first(Bug bug, Result expected) throws IOException {
        Reports reports = new Reports(copy.folder());
        for (Catcher test : bug.catchers()) {
            if (reports.result(test) != expected) {
                return Optional.of(test);
            }
        }
        return Optional.empty();
    }
}
