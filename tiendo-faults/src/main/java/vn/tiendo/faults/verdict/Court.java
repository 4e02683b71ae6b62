package vn.tiendo.faults.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.tiendo.faults.load.Ledger;
import vn.tiendo.faults.site.Site;
import vn.tiendo.faults.verdict.Check.Evidence;

/** All that must hold. */
public final class Court {
    private static final List<Check> CHECKS = List.of(
            new AcknowledgedIsStored(),
            new NothingTwice(),
            new TopicTellsTheStore(),
            new TallyAgrees(),
            new FiguresAreRecounted(),
            new RankingsAreRecounted());

    private Court() {}

    /** Judges an installation that is at rest. */
    public static List<Verdict> judge(Site site, Ledger ledger, Random dice) throws Exception {
        Evidence evidence = new Evidence(site, ledger, StoredEvents.of(site), dice);
        List<Verdict> verdicts = new ArrayList<>();
        for (Check check : CHECKS) {
            verdicts.add(check.judge(evidence));
        }
        return verdicts;
    }
}
