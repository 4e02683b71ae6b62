package vn.tiendo.tests.reference;

import java.util.EnumMap;
import java.util.Map;

/** Counts dossiers one by one, also when several are counted at once. */
final class Count {
    private final Map<Standing, Long> standings = new EnumMap<>(Standing.class);
    private final Map<Cause, Long> causes = new EnumMap<>(Cause.class);

    synchronized void add(Judgement dossier) {
        standings.merge(dossier.standing(), 1L, Long::sum);
        if (dossier.isLate() && dossier.cause() != null) {
            causes.merge(dossier.cause(), 1L, Long::sum);
        }
    }

    synchronized Progress progress() {
        return Progress.of(standings, causes);
    }
}
