package vn.tiendo.contract.dossier;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/**
 * A fact with when it takes effect.
 *
 * @param at the effective instant: the later of its time and the receipt's
 * @param isReceipt whether it is the receipt that counts
 */
public record Judged(LifecycleEvent event, Instant at, boolean isReceipt) implements Comparable<Judged> {
    /** The order in which one of several receipts or registrations is taken as the first. */
    static final Comparator<LifecycleEvent> EARLIEST_FIRST = Judged::compareByTime;

    /**
     * A fact of a dossier.
     *
     * @param receipt the very event of the receipt that counts, null where there is none
     */
    public static Judged from(LifecycleEvent event, @Nullable LifecycleEvent receipt) {
        Instant at = receipt != null && event.time().isBefore(receipt.time()) ? receipt.time() : event.time();
        return new Judged(event, at, event == receipt);
    }

    Fact fact() {
        return event.fact();
    }

    /**
     * The order of judging: effective instant, the receipt first, original time, kind, source, id. It is total, because
     * source and id are an identity.
     */
    @Override
    public int compareTo(Judged other) {
        int order = at.compareTo(other.at);
        order = order != 0 ? order : Boolean.compare(other.isReceipt, isReceipt);
        order = order != 0 ? order : event.time().compareTo(other.event.time());
        order = order != 0 ? order : Integer.compare(rank(), other.rank());
        return order != 0 ? order : compareByIdentity(event, other.event);
    }

    /** Kinds that move nothing are one group. */
    private int rank() {
        return Math.min(fact().kind().ordinal(), Kind.REGISTERED.ordinal());
    }

    private static int compareByTime(LifecycleEvent one, LifecycleEvent other) {
        int order = one.time().compareTo(other.time());
        return order != 0 ? order : compareByIdentity(one, other);
    }

    private static int compareByIdentity(LifecycleEvent one, LifecycleEvent other) {
        int order = CodePoints.compare(one.source(), other.source());
        return order != 0 ? order : CodePoints.compare(one.id(), other.id());
    }
}
