package vn.tiendo.command.intake.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.lifecycle.Outcome;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.contract.lifecycle.SuspensionReason;
import vn.tiendo.contract.tally.Cause;

/** Reads the data of one kind of event. Each method answers null where a field is at fault. */
final class FactReading {
    private static final int ID_LENGTH = EventReading.ID_LENGTH;
    private static final int SOURCE_LENGTH = EventReading.SOURCE_LENGTH;
    private static final ValueReader<Channel> CHANNEL = Values.oneOf(Channel.class);
    private static final ValueReader<SuspensionReason> SUSPENSION_REASON = Values.oneOf(SuspensionReason.class);
    private static final ValueReader<Outcome> OUTCOME = Values.oneOf(Outcome.class);
    private static final ValueReader<Cause> CAUSE = Values.oneOf(Cause.class);
    private static final ValueReader<String> EVENT_ID = Values.text(ID_LENGTH);
    private static final ValueReader<String> EVENT_SOURCE = Values.impersonal(SOURCE_LENGTH, PersonalData::isMail);

    private FactReading() {}

    static @Nullable Fact read(Kind kind, Fields data) {
        Fact fact = switch (kind) {
            case REGISTERED -> registered(data);
            case RECEIVED -> received(data);
            case NOT_ACCEPTED -> new Fact.NotAccepted();
            case SUSPENDED -> suspended(data);
            case RESUMED -> new Fact.Resumed(data.optional("dueAt", Values.INSTANT));
            case DEADLINE_EXTENDED -> deadlineExtended(data);
            case PROCESSED -> processed(data);
            case RETURNED -> new Fact.Returned();
            case WITHDRAWN -> new Fact.Withdrawn();
            case TRANSFERRED -> transferred(data);
            case LATE -> new Fact.Late(data.optional("dueAt", Values.INSTANT));
            case TECHNICAL_ERROR -> technicalError(data);
            case TECHNICAL_ERROR_RESOLVED -> technicalErrorResolved(data);
            case CLASSIFIED -> classified(data);
            case RETRACTED -> retracted(data);
        };
        data.refuseOthers();
        return fact;
    }

    private static @Nullable Fact registered(Fields data) {
        AgencyCode agency = data.required("agencyCode", Values.AGENCY_CODE);
        String procedure = data.required("procedureCode", Values.CODE);
        return agency == null || procedure == null ? null : new Fact.Registered(agency, procedure);
    }

    private static @Nullable Fact received(Fields data) {
        AgencyCode agency = data.required("agencyCode", Values.AGENCY_CODE);
        String procedure = data.required("procedureCode", Values.CODE);
        Channel channel = data.required("channel", CHANNEL);
        Instant dueAt = data.optional("dueAt", Values.INSTANT);
        ProcessingTime processingTime = data.optional("processingTime", Values.PROCESSING_TIME);
        return agency == null || procedure == null || channel == null
                ? null
                : new Fact.Received(agency, procedure, channel, dueAt, processingTime);
    }

    private static @Nullable Fact suspended(Fields data) {
        SuspensionReason reason = data.required("reason", SUSPENSION_REASON);
        return reason == null ? null : new Fact.Suspended(reason);
    }

    private static @Nullable Fact deadlineExtended(Fields data) {
        Instant dueAt = data.required("dueAt", Values.INSTANT);
        Boolean apologyIssued = data.optional("apologyIssued", Values.YES_OR_NO);
        return dueAt == null ? null : new Fact.DeadlineExtended(dueAt, apologyIssued);
    }

    private static @Nullable Fact processed(Fields data) {
        Outcome outcome = data.required("outcome", OUTCOME);
        return outcome == null ? null : new Fact.Processed(outcome);
    }

    private static @Nullable Fact transferred(Fields data) {
        AgencyCode agency = data.required("agencyCode", Values.AGENCY_CODE);
        return agency == null ? null : new Fact.Transferred(agency);
    }

    private static @Nullable Fact technicalError(Fields data) {
        String system = data.required("system", Values.FREE_TEXT);
        String code = data.optional("code", Values.FREE_TEXT);
        return system == null ? null : new Fact.TechnicalError(system, code);
    }

    private static @Nullable Fact technicalErrorResolved(Fields data) {
        String system = data.required("system", Values.FREE_TEXT);
        String code = data.optional("code", Values.FREE_TEXT);
        return system == null ? null : new Fact.TechnicalErrorResolved(system, code);
    }

    private static @Nullable Fact classified(Fields data) {
        Cause cause = data.required("cause", CAUSE);
        return cause == null ? null : new Fact.Classified(cause);
    }

    private static @Nullable Fact retracted(Fields data) {
        String eventId = data.required("eventId", EVENT_ID);
        String eventSource = data.optional("eventSource", EVENT_SOURCE);
        String reason = data.required("reason", Values.FREE_TEXT);
        return eventId == null || reason == null ? null : new Fact.Retracted(eventId, eventSource, reason);
    }
}
