package vn.tiendo.tests.reference;

import static vn.tiendo.tests.random.Events.deadlineExtended;
import static vn.tiendo.tests.random.Events.processed;
import static vn.tiendo.tests.random.Events.received;
import static vn.tiendo.tests.random.Events.resumed;
import static vn.tiendo.tests.random.Events.suspended;
import static vn.tiendo.tests.random.Events.suspendedForPayment;
import static vn.tiendo.tests.reference.Given.DOSSIER;
import static vn.tiendo.tests.reference.Given.given;
import static vn.tiendo.tests.reference.Standing.FINISHED_EARLY;
import static vn.tiendo.tests.reference.Standing.FINISHED_LATE;
import static vn.tiendo.tests.reference.Standing.FINISHED_ON_TIME;
import static vn.tiendo.tests.reference.Standing.IN_TERM;
import static vn.tiendo.tests.reference.Standing.OVERDUE;
import static vn.tiendo.tests.reference.Standing.WAITING;

import org.junit.jupiter.api.Test;
import vn.tiendo.tests.random.Event;

/** Worked by hand: what suspensions do to the due day of {@code PORTAL_766}. */
class PortalSuspensionsTest {

    private static final Event RECEIVED = received(DOSSIER).on("2023-10-02").due("2023-10-16");
    private static final Event WITHOUT_DUE = received(DOSSIER).on("2023-10-02");
    private static final Event SUSPENDED = suspended(DOSSIER).on("2023-10-05");
    private static final Event RESUMED = resumed(DOSSIER).on("2023-10-10");
    private static final Event RE_APPOINTED = deadlineExtended(DOSSIER).due("2023-10-20");

    @Test
    void a_suspension_in_time_waits_however_long_it_takes() {
        given(RECEIVED, SUSPENDED)
                .on("2023-10-05", WAITING)
                .on("2033-10-05", WAITING)
                .due("2023-10-16");
        given(RECEIVED, suspendedForPayment(DOSSIER).on("2023-10-05")).on("2033-10-05", WAITING);
    }

    @Test
    void a_suspension_that_ends_adds_its_days_to_the_due_day() {
        given(RECEIVED, SUSPENDED, RESUMED)
                .on("2023-10-09", WAITING)
                .due("2023-10-16")
                .on("2023-10-10", IN_TERM)
                .due("2023-10-21")
                .on("2023-10-21", IN_TERM)
                .on("2023-10-22", OVERDUE);
    }

    @Test
    void a_suspension_counts_days_not_hours() {
        given(RECEIVED, SUSPENDED.at("2023-10-05T16:59:59Z"), RESUMED.at("2023-10-05T17:00:00Z"))
                .on("2023-10-06", IN_TERM)
                .due("2023-10-17");
        given(RECEIVED, SUSPENDED.at("2023-10-05T01:00:00Z"), RESUMED.at("2023-10-05T16:59:59Z"))
                .on("2023-10-06", IN_TERM)
                .due("2023-10-16");
    }

    @Test
    void several_suspensions_add_up() {
        given(
                        RECEIVED,
                        SUSPENDED,
                        RESUMED,
                        suspendedForPayment(DOSSIER).on("2023-10-12"),
                        resumed(DOSSIER).on("2023-10-15"))
                .on("2023-10-15", IN_TERM)
                .due("2023-10-24");
    }

    @Test
    void a_finish_ends_a_suspension_and_its_days_are_added_first() {
        given(RECEIVED, SUSPENDED, processed(DOSSIER).on("2023-11-30"))
                .on("2023-11-30", FINISHED_EARLY)
                .due("2023-12-11");
        given(RECEIVED, suspended(DOSSIER).on("2023-10-16"), processed(DOSSIER).on("2023-11-30"))
                .on("2023-11-30", FINISHED_ON_TIME)
                .due("2023-11-30");
    }

    @Test
    void a_suspension_after_the_due_day_stays_late() {
        given(RECEIVED, suspended(DOSSIER).on("2023-10-17"), processed(DOSSIER).on("2023-11-30"))
                .on("2023-10-16", IN_TERM)
                .on("2023-10-17", OVERDUE)
                .on("2023-11-29", OVERDUE)
                .on("2023-11-30", FINISHED_LATE)
                .due("2023-11-29");
    }

    @Test
    void a_suspension_on_the_due_day_waits() {
        given(RECEIVED, suspended(DOSSIER).on("2023-10-16")).on("2023-10-17", WAITING);
    }

    @Test
    void a_resumption_that_states_a_due_date_replaces_it_and_adds_nothing() {
        given(RECEIVED, SUSPENDED, RESUMED.due("2023-10-12"))
                .on("2023-10-10", IN_TERM)
                .due("2023-10-12")
                .on("2023-10-13", OVERDUE);
        given(WITHOUT_DUE, SUSPENDED, RESUMED.due("2023-10-12"))
                .on("2023-10-10", IN_TERM)
                .due("2023-10-12");
    }

    @Test
    void a_due_date_of_null_at_resumption_is_none() {
        given(RECEIVED, SUSPENDED, RESUMED.with("dueAt", null))
                .on("2023-10-10", IN_TERM)
                .due("2023-10-21");
    }

    @Test
    void the_suspension_is_added_whole_wherever_a_re_appointment_came() {
        given(RECEIVED, RE_APPOINTED.on("2023-10-04"), SUSPENDED, RESUMED)
                .on("2023-10-10", IN_TERM)
                .due("2023-10-25");
        given(RECEIVED, SUSPENDED, RE_APPOINTED.on("2023-10-09"), RESUMED)
                .on("2023-10-09", WAITING)
                .due("2023-10-20")
                .on("2023-10-10", IN_TERM)
                .due("2023-10-25");
        given(RECEIVED, SUSPENDED, RESUMED, RE_APPOINTED.on("2023-10-11"))
                .on("2023-10-11", IN_TERM)
                .due("2023-10-20");
    }

    @Test
    void a_re_appointment_while_suspended_decides_whether_the_suspension_is_late() {
        given(RECEIVED, SUSPENDED, RE_APPOINTED.on("2023-10-09").due("2023-10-04"))
                .on("2023-10-08", WAITING)
                .on("2023-10-09", OVERDUE);
        given(RECEIVED, suspended(DOSSIER).on("2023-10-17"), RE_APPOINTED.on("2023-10-19"))
                .on("2023-10-18", OVERDUE)
                .on("2023-10-19", WAITING);
    }

    @Test
    void without_a_due_date_a_suspension_waits_and_adds_nothing() {
        given(WITHOUT_DUE, SUSPENDED, RESUMED)
                .on("2023-10-09", WAITING)
                .on("2023-10-10", IN_TERM)
                .withoutDue();
        given(WITHOUT_DUE, SUSPENDED, processed(DOSSIER).on("2023-10-09")).on("2023-10-09", FINISHED_ON_TIME);
    }

    @Test
    void a_due_date_given_during_a_suspension_is_moved_by_all_of_it() {
        given(WITHOUT_DUE, SUSPENDED, RE_APPOINTED.on("2023-10-09"), RESUMED)
                .on("2023-10-10", IN_TERM)
                .due("2023-10-25");
    }

    @Test
    void a_suspension_during_a_suspension_changes_nothing() {
        given(RECEIVED, SUSPENDED, suspendedForPayment(DOSSIER).on("2023-10-08"), RESUMED)
                .on("2023-10-10", IN_TERM)
                .due("2023-10-21");
    }

    @Test
    void a_resumption_without_a_suspension_changes_nothing_even_if_it_states_a_due_date() {
        given(RECEIVED, RESUMED, resumed(DOSSIER).on("2023-10-11").due("2023-10-12"))
                .on("2023-10-11", IN_TERM)
                .due("2023-10-16");
    }
}
