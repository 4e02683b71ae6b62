package vn.tiendo.contract.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Cause;

/**
 * What happened to a dossier, as somebody tells it. The names on the wire are those of {@link Kind}.
 *
 * <p>Instants are in UTC, with microseconds at most. Codes and texts are 64 characters at most.
 */
@JsonTypeInfo(use = Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(value = Fact.Registered.class, name = "registered"),
    @Type(value = Fact.Received.class, name = "received"),
    @Type(value = Fact.NotAccepted.class, name = "not-accepted"),
    @Type(value = Fact.Suspended.class, name = "suspended"),
    @Type(value = Fact.Resumed.class, name = "resumed"),
    @Type(value = Fact.DeadlineExtended.class, name = "deadline-extended"),
    @Type(value = Fact.Processed.class, name = "processed"),
    @Type(value = Fact.Returned.class, name = "returned"),
    @Type(value = Fact.Withdrawn.class, name = "withdrawn"),
    @Type(value = Fact.Transferred.class, name = "transferred"),
    @Type(value = Fact.Late.class, name = "late"),
    @Type(value = Fact.TechnicalError.class, name = "technical-error"),
    @Type(value = Fact.TechnicalErrorResolved.class, name = "technical-error-resolved"),
    @Type(value = Fact.Classified.class, name = "classified"),
    @Type(value = Fact.Retracted.class, name = "retracted")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Fact {
    /** Handed in online and not yet received (state 1); never counted. */
    record Registered(AgencyCode agencyCode, String procedureCode) implements Fact {}

    /**
     * Received by the one-stop shop (state 2): from here on the dossier counts.
     *
     * @param dueAt the first promise, null where none was stated
     * @param processingTime the promised time, used where no due instant was stated; null where none was
     */
    record Received(
            AgencyCode agencyCode,
            String procedureCode,
            Channel channel,
            @Nullable Instant dueAt,
            @Nullable ProcessingTime processingTime)
            implements Fact {}

    /** Turned down at the door (state 3). */
    record NotAccepted() implements Fact {}

    /** The clock stops (states 5 and 6). */
    record Suspended(SuspensionReason reason) implements Fact {}

    /**
     * The clock goes on.
     *
     * @param dueAt the new due instant, null where the suspension simply moves the old one
     */
    record Resumed(@Nullable Instant dueAt) implements Fact {}

    /**
     * A re-appointment (hẹn lại ngày trả).
     *
     * @param apologyIssued whether a letter of apology went out, null where not told
     */
    record DeadlineExtended(Instant dueAt, @Nullable Boolean apologyIssued) implements Fact {}

    /** The agency has decided (states 8 and 9). */
    record Processed(Outcome outcome) implements Fact {}

    /** The citizen fetched the result (state 10). */
    record Returned() implements Fact {}

    /** The citizen withdrew the dossier (state 7). */
    record Withdrawn() implements Fact {}

    /** Moved to another unit. */
    record Transferred(AgencyCode agencyCode) implements Fact {}

    /**
     * A system says itself that the dossier is late; changes no standing and is only compared.
     *
     * @param dueAt the due instant that system knows, null where not told
     */
    record Late(@Nullable Instant dueAt) implements Fact {}

    /**
     * A system of the agency failed.
     *
     * @param code the system's own error code, null where it gives none
     */
    record TechnicalError(String system, @Nullable String code) implements Fact {}

    /**
     * A system works again.
     *
     * @param code closes only the open errors of that code; null closes all of the system
     */
    record TechnicalErrorResolved(String system, @Nullable String code) implements Fact {}

    /** A person says why the dossier is late. */
    record Classified(Cause cause) implements Fact {}

    /**
     * Takes out another fact of the same dossier, as if it had never been told.
     *
     * @param eventSource the source of that fact, null for the retraction's own
     */
    record Retracted(String eventId, @Nullable String eventSource, String reason) implements Fact {}

    /** The kind of this fact. */
    default Kind kind() {
        return Kind.of(this);
    }
}
