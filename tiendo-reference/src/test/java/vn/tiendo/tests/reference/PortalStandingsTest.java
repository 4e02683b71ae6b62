package vn.tiendo.tests.reference;

import static vn.tiendo.tests.random.Events.classified;
import static vn.tiendo.tests.random.Events.deadlineExtended;
import static vn.tiendo.tests.random.Events.late;
import static vn.tiendo.tests.random.Events.notAccepted;
import static vn.tiendo.tests.random.Events.processed;
import static vn.tiendo.tests.random.Events.received;
import static vn.tiendo.tests.random.Events.registered;
import static vn.tiendo.tests.random.Events.resumed;
import static vn.tiendo.tests.random.Events.returned;
import static vn.tiendo.tests.random.Events.suspended;
import static vn.tiendo.tests.random.Events.technicalError;
import static vn.tiendo.tests.random.Events.technicalErrorResolved;
import static vn.tiendo.tests.random.Events.transferred;
import static vn.tiendo.tests.random.Events.withdrawn;
import static vn.tiendo.tests.reference.Given.DOSSIER;
import static vn.tiendo.tests.reference.Given.given;
import static vn.tiendo.tests.reference.Standing.FINISHED_EARLY;
import static vn.tiendo.tests.reference.Standing.FINISHED_LATE;
import static vn.tiendo.tests.reference.Standing.FINISHED_ON_TIME;
import static vn.tiendo.tests.reference.Standing.IN_TERM;
import static vn.tiendo.tests.reference.Standing.OVERDUE;
import static vn.tiendo.tests.reference.Standing.WAITING;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.tests.random.Event;

/** Worked by hand: the standings of {@code PORTAL_766} from the receipt to the finish, without suspensions. */
class PortalStandingsTest {

    private static final Event RECEIVED = received(DOSSIER).on("2023-10-02").due("2023-10-16");
    private static final Event PROCESSED = processed(DOSSIER).on("2023-10-09");

    @Test
    void an_open_dossier_is_in_term_up_to_its_due_day_and_overdue_from_the_day_after() {
        given(RECEIVED)
                .notCountedOn("2023-10-01")
                .on("2023-10-02", IN_TERM)
                .due("2023-10-16")
                .on("2023-10-16", IN_TERM)
                .on("2023-10-17", OVERDUE)
                .on("2033-10-17", OVERDUE)
                .due("2023-10-16");
    }

    @Test
    void without_a_receipt_a_dossier_is_not_counted() {
        given(registered(DOSSIER).on("2023-10-01"), PROCESSED).notCountedOn("2023-10-31");
    }

    @ParameterizedTest
    @MethodSource("finishes")
    void every_finish_is_judged_by_its_day(Event finish) {
        given(RECEIVED, finish.on("2023-10-15"))
                .on("2023-10-14", IN_TERM)
                .on("2023-10-15", FINISHED_EARLY)
                .on("2023-10-31", FINISHED_EARLY);
        given(RECEIVED, finish.on("2023-10-16")).on("2023-10-16", FINISHED_ON_TIME);
        given(RECEIVED, finish.on("2023-10-17"))
                .on("2023-10-16", IN_TERM)
                .on("2023-10-17", FINISHED_LATE)
                .due("2023-10-16");
    }

    static Event[] finishes() {
        return new Event[] {
            processed(DOSSIER),
            processed(DOSSIER).with("outcome", "STOPPED"),
            withdrawn(DOSSIER),
            notAccepted(DOSSIER),
            returned(DOSSIER)
        };
    }

    @Test
    void a_finish_at_any_hour_of_the_due_day_is_in_time() {
        Event due = RECEIVED.dueAt("2023-10-16T01:00:00Z");

        given(due, PROCESSED.at("2023-10-16T16:59:59.999999999Z")).on("2023-10-16", FINISHED_ON_TIME);
        given(due, PROCESSED.at("2023-10-16T17:00:00Z")).on("2023-10-17", FINISHED_LATE);
    }

    @Test
    void days_are_those_of_vietnam() {
        given(received(DOSSIER).at("2023-10-01T17:00:00Z").dueAt("2023-10-15T17:00:00Z"))
                .notCountedOn("2023-10-01")
                .on("2023-10-02", IN_TERM)
                .receivedOn("2023-10-02")
                .due("2023-10-16");
        given(received(DOSSIER).at("2023-10-01T16:59:59.999999Z").dueAt("2023-10-15T16:59:59.999999Z"))
                .on("2023-10-01", IN_TERM)
                .receivedOn("2023-10-01")
                .due("2023-10-15");
    }

    @Test
    void without_a_due_date_a_dossier_is_in_term_and_then_finished_on_time() {
        given(received(DOSSIER).on("2023-10-02"), processed(DOSSIER).on("2033-10-02"))
                .on("2033-10-01", IN_TERM)
                .withoutDue()
                .on("2033-10-02", FINISHED_ON_TIME);
        given(received(DOSSIER).on("2023-10-02").with("dueAt", null))
                .on("2033-10-01", IN_TERM)
                .withoutDue();
    }

    @Test
    void a_processing_time_is_worked_out_by_the_calendar() {
        given(received(DOSSIER).on("2023-10-02").processingTime(5, "WORKING_DAYS"))
                .on("2023-10-09", IN_TERM)
                .due("2023-10-09")
                .on("2023-10-10", OVERDUE);
        given(received(DOSSIER).on("2023-04-28").processingTime(1, "WORKING_DAYS"))
                .on("2023-05-03", IN_TERM)
                .due("2023-05-04");
    }

    @Test
    void a_dossier_due_before_its_receipt_is_overdue_at_once() {
        given(RECEIVED.due("2023-09-29")).on("2023-10-02", OVERDUE).due("2023-09-29");
    }

    @Test
    void a_re_appointment_replaces_the_due_day_with_or_without_an_apology() {
        Event appointed = deadlineExtended(DOSSIER).on("2023-10-18").due("2023-10-20");

        given(RECEIVED, appointed.with("apologyIssued", true))
                .on("2023-10-17", OVERDUE)
                .on("2023-10-18", IN_TERM)
                .due("2023-10-20")
                .on("2023-10-21", OVERDUE);
        given(RECEIVED, appointed.with("apologyIssued", false)).on("2023-10-18", IN_TERM);
    }

    @Test
    void a_re_appointment_to_an_earlier_day_counts_too() {
        given(RECEIVED, deadlineExtended(DOSSIER).on("2023-10-04").due("2023-10-05"))
                .on("2023-10-05", IN_TERM)
                .on("2023-10-06", OVERDUE);
    }

    @Test
    void a_re_appointment_gives_a_due_day_to_a_dossier_without_one() {
        given(
                        received(DOSSIER).on("2023-10-02"),
                        deadlineExtended(DOSSIER).on("2023-10-04").due("2023-10-05"))
                .on("2023-10-03", IN_TERM)
                .withoutDue()
                .on("2023-10-04", IN_TERM)
                .due("2023-10-05")
                .on("2023-10-06", OVERDUE);
    }

    @Test
    void after_the_finish_nothing_changes() {
        given(
                        RECEIVED,
                        PROCESSED,
                        deadlineExtended(DOSSIER).on("2023-10-10").due("2023-10-03"),
                        suspended(DOSSIER).on("2023-10-11"),
                        resumed(DOSSIER).on("2023-10-12").due("2023-10-03"),
                        suspended(DOSSIER).on("2023-10-13"),
                        transferred(DOSSIER, "H09.13").on("2023-10-14"),
                        withdrawn(DOSSIER).on("2023-10-30"))
                .on("2023-10-31", FINISHED_EARLY)
                .due("2023-10-16")
                .heldBy("H09.12");
    }

    @Test
    void fetching_the_result_after_another_finish_changes_nothing() {
        given(RECEIVED, PROCESSED, returned(DOSSIER).on("2023-10-30")).on("2023-10-31", FINISHED_EARLY);
    }

    @Test
    void the_first_finish_counts_even_if_it_is_the_returning() {
        given(RECEIVED, returned(DOSSIER).on("2023-10-16"), processed(DOSSIER).on("2023-10-30"))
                .on("2023-10-31", FINISHED_ON_TIME);
    }

    @Test
    void what_tells_nothing_about_the_clock_changes_nothing() {
        given(
                        RECEIVED,
                        registered(DOSSIER).on("2023-10-03").agency("H10"),
                        late(DOSSIER).on("2023-10-04").due("2023-10-03"),
                        technicalError(DOSSIER, "portal").on("2023-10-05"),
                        technicalErrorResolved(DOSSIER, "portal").on("2023-10-06"),
                        classified(DOSSIER, "SUSPENSION").on("2023-10-07"))
                .on("2023-10-16", IN_TERM)
                .due("2023-10-16")
                .heldBy("H09.12")
                .on("2023-10-17", OVERDUE);
    }

    @Test
    void waiting_is_for_suspended_dossiers_only() {
        given(RECEIVED, suspended(DOSSIER).on("2023-10-03"), resumed(DOSSIER).on("2023-10-04"))
                .on("2023-10-02", IN_TERM)
                .on("2023-10-03", WAITING)
                .on("2023-10-04", IN_TERM);
    }
}
