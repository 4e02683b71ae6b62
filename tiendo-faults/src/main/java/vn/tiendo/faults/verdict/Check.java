package vn.tiendo.faults.verdict;

import java.util.Random;
import vn.tiendo.faults.load.Ledger;
import vn.tiendo.faults.site.Site;

/** Judges an installation that is at rest. */
interface Check {
    /**
     * What is known of it.
     *
     * @param stored what its event store holds
     * @param dice for what is too much to be looked at whole
     */
    record Evidence(Site site, Ledger ledger, StoredEvents stored, Random dice) {}

    Verdict judge(Evidence evidence) throws Exception;
}
