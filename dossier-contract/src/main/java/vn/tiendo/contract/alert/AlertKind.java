package vn.tiendo.contract.alert;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of alerts. The names are published, and in the identifiers of events: none is ever renamed. */
public enum AlertKind {
    DUE_IN_3_DAYS,
    DUE_TODAY,
    BECAME_LATE,
    BACK_IN_TERM,
    INDEX_DROPPED,
    INDEX_FELL_3_DAYS,
    UNIT_BELOW_70,
    UNIT_BELOW_50;

    /** Its name in types of events: {@code due-in-3-days}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static AlertKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are " + Arrays.toString(values())));
    }

    /** Whether it tells of one dossier; otherwise of the figures of a unit. */
    public boolean ofDossier() {
        return compareTo(INDEX_DROPPED) < 0;
    }
}
