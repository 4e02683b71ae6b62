package vn.tiendo.query.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.clearing.Retracting;
import vn.tiendo.query.dossier.History;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/**
 * How one dossier is told.
 *
 * @param zone in which instants are told
 */
public record DossierWords(PageWords words, ZoneId zone) {
    /** Where it stands in a book and why, or what must happen by when, in one sentence. */
    public String sentence(DossierView view, Book book) {
        return view.in(book)
                .map(stretch -> sentence(stretch, view.lateSince(book)))
                .orElseGet(() -> words.say("sentence.notCounted"));
    }

    private String sentence(Stretch now, Optional<LocalDate> lateSince) {
        Standing standing = Optional.ofNullable(now.state().standing()).orElseThrow();
        String from = words.day(now.from());
        return switch (standing) {
            case IN_TERM -> dueOr("sentence.IN_TERM", now.due());
            case WAITING -> words.say("sentence.WAITING", from);
            case OVERDUE, FINISHED_LATE -> late(standing, now, lateSince.orElse(now.from()));
            case FINISHED_EARLY, FINISHED_ON_TIME -> dueOr("sentence." + standing, now.due(), from);
        };
    }

    private String dueOr(String key, @Nullable LocalDate due, Object... more) {
        if (due == null) {
            return words.say(key + ".noDue", more);
        }
        Object[] values = new Object[more.length + 1];
        System.arraycopy(more, 0, values, 0, more.length);
        values[more.length] = words.day(due);
        return words.say(key, values);
    }

    private String late(Standing standing, Stretch now, LocalDate since) {
        LocalDate due = now.due();
        String end = standing == Standing.OVERDUE ? "" : words.say("sentence.finished", words.day(now.from())) + " ";
        String late = due == null || !due.isBefore(since)
                ? words.say("sentence.lateByLimit", words.day(since))
                : words.say("sentence.lateByDue", words.day(since), words.day(due));
        return end + late + " " + because(now.state().cause());
    }

    private String because(@Nullable Cause cause) {
        return cause == null ? "" : words.say("because." + cause);
    }

    /** What a fact says, in a line. */
    public String fact(Fact fact) {
        return switch (fact) {
            case Fact.Registered registered ->
                words.say(
                        "fact.in",
                        registered.procedureCode(),
                        registered.agencyCode().value());
            case Fact.Received received -> received(received);
            case Fact.Suspended suspended -> words.say("reason." + suspended.reason());
            case Fact.Resumed(Instant dueAt) -> dueAt == null ? "" : words.say("fact.newDue", moment(dueAt));
            case Fact.DeadlineExtended(Instant dueAt, Boolean apology) ->
                words.say("fact.newDue", moment(dueAt))
                        + (Boolean.TRUE.equals(apology) ? ", " + words.say("fact.apology") : "");
            case Fact.Processed processed -> words.say("outcome." + processed.outcome());
            case Fact.Transferred transferred ->
                words.say("fact.to", transferred.agencyCode().value());
            case Fact.Late(Instant dueAt) -> dueAt == null ? "" : words.say("fact.saidDue", moment(dueAt));
            case Fact.TechnicalError error -> system(error.system(), error.code());
            case Fact.TechnicalErrorResolved resolved -> system(resolved.system(), resolved.code());
            case Fact.Classified classified -> words.say("cause." + classified.cause());
            case Fact.Retracted retracted ->
                words.say("fact.takesOut", retracted.eventId(), words.retraction(retracted.reason()));
            case Fact.NotAccepted _, Fact.Returned _, Fact.Withdrawn _ -> "";
        };
    }

    private String received(Fact.Received received) {
        String in = words.say(
                "fact.in", received.procedureCode(), received.agencyCode().value());
        String channel = words.say("channel." + received.channel());
        Instant dueAt = received.dueAt();
        ProcessingTime time = received.processingTime();
        String promise = dueAt != null
                ? words.say("fact.due", moment(dueAt))
                : time != null
                        ? words.say("fact.within", words.say("time." + time.unit(), words.number(time.amount())))
                        : words.say("fact.noDue");
        return in + ", " + channel + ", " + promise;
    }

    private static String system(String system, @Nullable String code) {
        return code == null ? system : system + " · " + code;
    }

    /** Whether it can be taken back. */
    public boolean retractable(History.Entry entry) {
        return Retracting.isRetractable(entry);
    }

    /** An instant as the installation's clocks show it. */
    public String moment(Instant instant) {
        return words.moment(instant, zone);
    }
}
