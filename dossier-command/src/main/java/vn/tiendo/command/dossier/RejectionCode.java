package vn.tiendo.command.dossier;

/** Why an event cannot be used. The names are on the wire and never change. */
public enum RejectionCode {
    /** No JSON object of a CloudEvent at all. */
    MALFORMED,
    /** The type names no lifecycle event of ours. */
    UNKNOWN_TYPE,
    /** A field that no lifecycle event of this kind has. */
    UNKNOWN_FIELD,
    /** A field that this kind must have. */
    MISSING_FIELD,
    /** A field whose content is not allowed. */
    INVALID_VALUE,
    /** A field or a text that holds data of a person, or looks like it. */
    PERSONAL_DATA,
    /** More than 5 minutes after it was appended to the topic. */
    IN_THE_FUTURE,
    /** The identity was used before for other content. */
    ID_REUSED,
    /** The dossier has been told more than it can hold. */
    TOO_MANY_EVENTS,
    /** Whoever told it may not speak for its source, or not of this dossier or unit. */
    NOT_ALLOWED;

    /**
     * Whether the bytes of an event refused for this reason alone may be kept: only where the whole event was read and
     * found to be without personal data.
     */
    public boolean allowsKeepingTheBytes() {
        return switch (this) {
            case IN_THE_FUTURE, ID_REUSED, TOO_MANY_EVENTS -> true;
            case MALFORMED, UNKNOWN_TYPE, UNKNOWN_FIELD, MISSING_FIELD, INVALID_VALUE, PERSONAL_DATA, NOT_ALLOWED ->
                false;
        };
    }
}
