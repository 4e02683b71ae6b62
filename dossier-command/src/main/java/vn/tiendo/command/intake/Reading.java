package vn.tiendo.command.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** What became of the bytes of one event at the border. */
public sealed interface Reading {
    /** An event that keeps every rule that can be checked without knowing the dossier and the time of day. */
    record Readable(LifecycleEvent event) implements Reading {}

    /**
     * Something that is no lifecycle event, and claims nothing.
     *
     * @param faults all that is wrong with it, at least one; where it is malformed only that
     * @param dossier what it seems to be about, null where that could not be read
     * @param source who seems to tell it, null where that could not be read
     * @param id its identifier, null where that could not be read
     */
    record Refused(
            List<Fault> faults,
            @Nullable DossierCode dossier,
            @Nullable String source,
            @Nullable String id) implements Reading {
        public Refused {
            faults = List.copyOf(faults);
        }

        /** Refuses an event that was read. */
        public static Refused of(LifecycleEvent event, Fault fault) {
            return new Refused(List.of(fault), event.dossier(), event.source(), event.id());
        }

        /** Whether its bytes may be kept: they cannot hold personal data. */
        public boolean allowsKeepingTheBytes() {
            return faults.stream().allMatch(fault -> fault.code().allowsKeepingTheBytes());
        }
    }
}
