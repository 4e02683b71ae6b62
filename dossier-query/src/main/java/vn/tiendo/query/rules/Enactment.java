package vn.tiendo.query.rules;

import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.problem.Refusal;

/**
 * Puts one change of the rules at a time in force, in two steps. While the first one looks for what may be moved, dossiers
 * that are told of meanwhile become candidates by themselves; the second one does everything, or nothing, while nobody
 * else judges.
 */
public interface Enactment {
    /** A change that is being worked out on top of a version. */
    record Watch(UUID owner, long basis) {}

    /**
     * From here on every dossier that is told of becomes a candidate; what was told before is seen by whoever reads now.
     *
     * @param basis the version that is in force
     * @throws Refusal if another is in force by now, or another change is being worked out
     */
    Watch begin(long basis);

    /**
     * Remembers candidates, and keeps watching: a change that is not heard of for a minute is given up.
     *
     * @param candidates in the order of codes, or none
     * @throws Refusal if it was given up
     */
    void remember(Watch watch, List<DossierCode> candidates);

    /**
     * All that may be moved, some at a time, in the order of codes.
     *
     * @param last the code after which to go on, null to begin
     */
    List<DossierCode> candidates(@Nullable DossierCode last, int limit);

    /**
     * Puts the change in force in one transaction, while nobody judges.
     *
     * @param recount judges all candidates anew within the transaction, and answers how many were moved
     * @return its version
     * @throws Refusal if it was given up, or others must be waited for too long; then nothing is changed
     */
    Enacted enact(Watch watch, Amendment amendment, LongSupplier recount);

    /** Forgets a change, whether it came into force or not. */
    void end(Watch watch);

    /**
     * What came into force.
     *
     * @param moved how many dossiers stand otherwise than before
     */
    record Enacted(long version, long moved) {}
}
