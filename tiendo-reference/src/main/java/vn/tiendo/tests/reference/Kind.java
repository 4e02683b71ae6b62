package vn.tiendo.tests.reference;

import java.util.Locale;

/** What a fact tells, in the order in which facts of one instant are judged. */
enum Kind {
    RECEIVED(1),
    SUSPENDED(2),
    RESUMED(3),
    DEADLINE_EXTENDED(4),
    TRANSFERRED(5),
    PROCESSED(6),
    WITHDRAWN(7),
    NOT_ACCEPTED(8),
    RETURNED(9),
    REGISTERED(10),
    LATE(10),
    TECHNICAL_ERROR(10),
    TECHNICAL_ERROR_RESOLVED(10),
    CLASSIFIED(10),
    RETRACTED(10);

    private static final String BEFORE = "vn.tiendo.dossier.";
    private static final String AFTER = ".v1";

    private final int placeInOrder;

    Kind(int placeInOrder) {
        this.placeInOrder = placeInOrder;
    }

    /** The kind of a CloudEvents type, such as {@code vn.tiendo.dossier.not-accepted.v1}. */
    static Kind ofType(String type) {
        String name = type.substring(BEFORE.length(), type.length() - AFTER.length());
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** The kinds after {@link #RETURNED} are "others": one place for all of them. */
    int placeInOrder() {
        return placeInOrder;
    }
}
