package vn.tiendo.contract.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.lifecycle.SuspensionReason;

/** Something that moved a dossier after its receipt. Its instant is the effective one, never before the receipt. */
@JsonTypeInfo(use = Id.NAME, property = "step")
@JsonSubTypes({
    @Type(value = Step.Suspended.class, name = "suspended"),
    @Type(value = Step.Resumed.class, name = "resumed"),
    @Type(value = Step.Reappointed.class, name = "reappointed"),
    @Type(value = Step.Transferred.class, name = "transferred"),
    @Type(value = Step.Finished.class, name = "finished")
})
@JsonInclude(Include.NON_NULL)
public sealed interface Step {
    /** When it took effect: the later of its time and the receipt's. */
    Instant at();

    /** The clock stopped; the dossier was not suspended before. */
    record Suspended(Instant at, SuspensionReason reason) implements Step {}

    /**
     * A suspension ended.
     *
     * @param dueAt the new due instant, null where none was stated
     */
    record Resumed(Instant at, @Nullable Instant dueAt) implements Step {}

    /**
     * A new due instant was given.
     *
     * @param apologyIssued whether a letter of apology went out, null where not told
     */
    record Reappointed(Instant at, Instant dueAt, @Nullable Boolean apologyIssued) implements Step {}

    /** Another unit took over. */
    record Transferred(Instant at, AgencyCode unit) implements Step {}

    /** The end of the dossier, and of a suspension where one was open. Always the last step. */
    record Finished(Instant at, Finish finish) implements Step {}

    /** How a dossier ended. */
    enum Finish {
        APPROVED,
        REFUSED,
        STOPPED,
        WITHDRAWN,
        NOT_ACCEPTED,
        RETURNED
    }
}
