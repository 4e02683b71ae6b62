package vn.tiendo.contract.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.contract.tally.Cause;

/**
 * What is known of a dossier from all its facts so far, less the retracted ones: facts only, none of our judgement. Any
 * order and repetition of the same facts gives the same progress, bit for bit.
 *
 * @param registration the earliest online registration, null where there is none
 * @param receipt the receipt, null while there is none: then the dossier is not counted
 * @param course what moved the dossier after its receipt, in the order of judging; facts that change nothing (a
 *     suspension during a suspension, a resumption without one, anything after the finish) are left out; empty without a
 *     receipt
 * @param technicalErrors failures of systems, in the order of judging
 * @param classifications causes that persons named, in the order of judging: the last one holds
 * @param lateStatements what systems said themselves, in the order of judging
 * @param anomalies contradictions among the facts, in the order of their declaration
 */
@JsonInclude(Include.NON_EMPTY)
public record DossierProgress(
        @Nullable Registration registration,
        @Nullable Receipt receipt,
        List<Step> course,
        List<TechnicalErrorSpan> technicalErrors,
        List<Classification> classifications,
        List<LateStatement> lateStatements,
        List<Anomaly> anomalies) {

    /** Nothing is known. */
    public static final DossierProgress NONE =
            new DossierProgress(null, null, List.of(), List.of(), List.of(), List.of(), List.of());

    public DossierProgress {
        course = copy(course);
        technicalErrors = copy(technicalErrors);
        classifications = copy(classifications);
        lateStatements = copy(lateStatements);
        anomalies = copy(anomalies);
    }

    /** An empty list is left out on the wire. */
    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * Handed in online.
     *
     * @param notAcceptedAt when it was first turned down, before a receipt or after; null where it never was
     * @param withdrawnAt when the citizen first withdrew it, before a receipt or after; null where that never happened
     */
    @JsonInclude(Include.NON_NULL)
    public record Registration(
            Instant at,
            AgencyCode agency,
            String procedure,
            @Nullable Instant notAcceptedAt,
            @Nullable Instant withdrawnAt) {}

    /**
     * The earliest receipt (by time, source, id).
     *
     * @param dueAt the first promise, null where none was stated
     * @param processingTime the promised time, null where none was stated
     */
    @JsonInclude(Include.NON_NULL)
    public record Receipt(
            Instant at,
            AgencyCode agency,
            String procedure,
            Channel channel,
            @Nullable Instant dueAt,
            @Nullable ProcessingTime processingTime) {}

    /**
     * A failure of a system.
     *
     * @param from the later of its time and the receipt's
     * @param until when it was resolved, null while it is open
     */
    @JsonInclude(Include.NON_NULL)
    public record TechnicalErrorSpan(
            Instant from,
            @Nullable Instant until,
            String system,
            @Nullable String code) {}

    /** A cause named by a person. */
    public record Classification(Instant at, Cause cause) {}

    /**
     * A system said that the dossier is late.
     *
     * @param dueAt the due instant that it knows, null where not told
     */
    @JsonInclude(Include.NON_NULL)
    public record LateStatement(Instant at, @Nullable Instant dueAt) {}
}
