package vn.tiendo.tests.reference;

import static vn.tiendo.tests.random.Events.deadlineExtended;
import static vn.tiendo.tests.random.Events.processed;
import static vn.tiendo.tests.random.Events.received;
import static vn.tiendo.tests.random.Events.resumed;
import static vn.tiendo.tests.random.Events.suspended;
import static vn.tiendo.tests.random.Events.suspendedForPayment;
import static vn.tiendo.tests.reference.Given.DOSSIER;
import static vn.tiendo.tests.reference.Given.given;
import static vn.tiendo.tests.reference.Standing.FINISHED_LATE;
import static vn.tiendo.tests.reference.Standing.IN_TERM;
import static vn.tiendo.tests.reference.Standing.OVERDUE;
import static vn.tiendo.tests.reference.Standing.WAITING;

import org.junit.jupiter.api.Test;
import vn.tiendo.tests.random.Event;

/** Worked by hand: papers may be asked for once. */
class SupplementLimitTest {

    private static final Event RECEIVED = received(DOSSIER).on("2023-10-02").due("2023-10-16");
    private static final Event FIRST = suspended(DOSSIER).on("2023-10-03");
    private static final Event SECOND = suspended(DOSSIER).on("2023-10-05");
    private static final Event RESUMED = resumed(DOSSIER).on("2023-10-04");
    private static final Event RESUMED_AGAIN = resumed(DOSSIER).on("2023-10-06");

    @Test
    void from_the_day_of_the_second_request_the_dossier_is_late_for_good() {
        given(
                        RECEIVED,
                        FIRST,
                        RESUMED,
                        SECOND,
                        RESUMED_AGAIN,
                        deadlineExtended(DOSSIER).on("2023-10-07").due("2023-12-31"),
                        processed(DOSSIER).on("2023-10-09"))
                .on("2023-10-03", WAITING)
                .on("2023-10-04", IN_TERM)
                .on("2023-10-05", OVERDUE)
                .on("2023-10-06", OVERDUE)
                .on("2023-10-08", OVERDUE)
                .due("2023-12-31")
                .on("2023-10-09", FINISHED_LATE);
    }

    @Test
    void a_dossier_without_a_due_date_is_late_by_the_limit_too() {
        given(
                        received(DOSSIER).on("2023-10-02"),
                        FIRST,
                        RESUMED,
                        SECOND,
                        processed(DOSSIER).on("2023-10-09"))
                .on("2023-10-04", IN_TERM)
                .on("2023-10-05", OVERDUE)
                .withoutDue()
                .on("2023-10-09", FINISHED_LATE);
    }

    @Test
    void financial_obligations_are_not_counted() {
        given(
                        RECEIVED,
                        FIRST,
                        RESUMED,
                        suspendedForPayment(DOSSIER).on("2023-10-05"),
                        RESUMED_AGAIN,
                        suspendedForPayment(DOSSIER).on("2023-10-07"))
                .on("2023-10-06", IN_TERM)
                .on("2023-10-07", WAITING);
    }

    @Test
    void a_request_during_a_suspension_is_not_counted() {
        given(RECEIVED, FIRST, suspended(DOSSIER).on("2023-10-04")).on("2023-10-04", WAITING);
        given(RECEIVED, suspendedForPayment(DOSSIER).on("2023-10-03"), SECOND, RESUMED_AGAIN)
                .on("2023-10-05", WAITING)
                .on("2023-10-06", IN_TERM);
    }

    @Test
    void a_request_counts_even_if_the_suspension_lasts_no_day() {
        given(
                        RECEIVED,
                        FIRST.at("2023-10-03T02:00:00Z"),
                        resumed(DOSSIER).at("2023-10-03T03:00:00Z"),
                        suspended(DOSSIER).at("2023-10-03T04:00:00Z"),
                        resumed(DOSSIER).at("2023-10-03T05:00:00Z"))
                .on("2023-10-03", OVERDUE);
    }

    @Test
    void a_request_after_the_finish_is_not_counted() {
        given(
                        RECEIVED,
                        FIRST,
                        processed(DOSSIER).on("2023-10-20"),
                        suspended(DOSSIER).on("2023-10-21"))
                .on("2023-10-21", Standing.FINISHED_EARLY);
    }
}
