package vn.tiendo.contract.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of facts with their names on the wire, in the order in which facts of one instant are judged (received,
 * suspended, resumed, deadline-extended, transferred, processed, withdrawn, not-accepted, returned, others).
 */
public enum Kind {
    RECEIVED("received"),
    SUSPENDED("suspended"),
    RESUMED("resumed"),
    DEADLINE_EXTENDED("deadline-extended"),
    TRANSFERRED("transferred"),
    PROCESSED("processed"),
    WITHDRAWN("withdrawn"),
    NOT_ACCEPTED("not-accepted"),
    RETURNED("returned"),
    REGISTERED("registered"),
    LATE("late"),
    TECHNICAL_ERROR("technical-error"),
    TECHNICAL_ERROR_RESOLVED("technical-error-resolved"),
    CLASSIFIED("classified"),
    RETRACTED("retracted");

    private final String wireName;

    Kind(String wireName) {
        this.wireName = wireName;
    }

    /** The name within the type of an event, such as {@code deadline-extended}. */
    public String wireName() {
        return wireName;
    }

    /** Whether a fact of this kind can end a dossier. */
    public boolean finishes() {
        return switch (this) {
            case PROCESSED, WITHDRAWN, NOT_ACCEPTED, RETURNED -> true;
            case RECEIVED,
                    SUSPENDED,
                    RESUMED,
                    DEADLINE_EXTENDED,
                    TRANSFERRED,
                    REGISTERED,
                    LATE,
                    TECHNICAL_ERROR,
                    TECHNICAL_ERROR_RESOLVED,
                    CLASSIFIED,
                    RETRACTED -> false;
        };
    }

    public static Kind of(Fact fact) {
        return switch (fact) {
            case Fact.Received _ -> RECEIVED;
            case Fact.Suspended _ -> SUSPENDED;
            case Fact.Resumed _ -> RESUMED;
            case Fact.DeadlineExtended _ -> DEADLINE_EXTENDED;
            case Fact.Transferred _ -> TRANSFERRED;
            case Fact.Processed _ -> PROCESSED;
            case Fact.Withdrawn _ -> WITHDRAWN;
            case Fact.NotAccepted _ -> NOT_ACCEPTED;
            case Fact.Returned _ -> RETURNED;
            case Fact.Registered _ -> REGISTERED;
            case Fact.Late _ -> LATE;
            case Fact.TechnicalError _ -> TECHNICAL_ERROR;
            case Fact.TechnicalErrorResolved _ -> TECHNICAL_ERROR_RESOLVED;
            case Fact.Classified _ -> CLASSIFIED;
            case Fact.Retracted _ -> RETRACTED;
        };
    }

    /** The kind of that name, if there is one. */
    public static Optional<Kind> named(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(wireName))
                .findFirst();
    }
}
