package vn.tiendo.command.intake.json;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.Fault;

/** Gathers what is wrong with one event. */
final class Faults {
    /** An event of a thousand unknown fields shall not be answered by a thousand lines. */
    private static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>(0);

    void add(RejectionCode code, String pointer, String message) {
        if (faults.size() < MOST) {
            faults.add(new Fault(code, pointer, message));
        }
    }

    boolean none() {
        return faults.isEmpty();
    }

    List<Fault> all() {
        return faults;
    }
}
