package vn.tiendo.tests.reference;

import static vn.tiendo.tests.random.Events.deadlineExtended;
import static vn.tiendo.tests.random.Events.processed;
import static vn.tiendo.tests.random.Events.received;
import static vn.tiendo.tests.random.Events.resumed;
import static vn.tiendo.tests.random.Events.retracted;
import static vn.tiendo.tests.random.Events.suspended;
import static vn.tiendo.tests.reference.Given.DOSSIER;
import static vn.tiendo.tests.reference.Given.given;
import static vn.tiendo.tests.reference.Standing.FINISHED_EARLY;
import static vn.tiendo.tests.reference.Standing.IN_TERM;
import static vn.tiendo.tests.reference.Standing.OVERDUE;
import static vn.tiendo.tests.reference.Standing.WAITING;

import org.junit.jupiter.api.Test;
import vn.tiendo.tests.random.Event;

/** Worked by hand: facts told twice and facts taken out. */
class FactsToldTest {

    private static final Event RECEIVED =
            received(DOSSIER).on("2023-10-02").due("2023-10-16").id("receipt");
    private static final Event PROCESSED =
            processed(DOSSIER).on("2023-10-09").source("/a").id("finish");
    private static final Event TAKEN_OUT =
            retracted(DOSSIER, "finish").on("2023-10-20").source("/a");

    @Test
    void a_fact_told_twice_is_one_fact() {
        Event suspended = suspended(DOSSIER).on("2023-10-03");
        Event resumed = resumed(DOSSIER).on("2023-10-05");

        given(RECEIVED, suspended, resumed, suspended, resumed, RECEIVED)
                .on("2023-10-05", IN_TERM)
                .due("2023-10-18");
    }

    @Test
    void of_two_facts_with_one_identity_the_first_to_arrive_stands() {
        Event one = deadlineExtended(DOSSIER).on("2023-10-03").due("2023-10-20").id("1");
        Event other =
                deadlineExtended(DOSSIER).on("2023-10-04").due("2023-10-25").id("1");

        given(RECEIVED, one, other).on("2023-10-05", IN_TERM).due("2023-10-20");
        given(RECEIVED, other, one).on("2023-10-05", IN_TERM).due("2023-10-25");
        given(RECEIVED, one, processed(DOSSIER).on("2023-10-04").id("1")).on("2023-10-05", IN_TERM);
    }

    @Test
    void the_same_id_from_another_source_is_another_fact() {
        given(RECEIVED, PROCESSED.id("receipt")).on("2023-10-09", FINISHED_EARLY);
    }

    @Test
    void the_same_id_of_another_dossier_is_another_fact() {
        given(received("H09.12-231002-0042").on("2023-10-02").id("receipt"), RECEIVED)
                .on("2023-10-05", IN_TERM);
    }

    @Test
    void a_retraction_takes_a_fact_out_whichever_arrives_first() {
        given(RECEIVED, PROCESSED, TAKEN_OUT).on("2023-10-09", IN_TERM).on("2023-10-17", OVERDUE);
        given(TAKEN_OUT, PROCESSED, RECEIVED).on("2023-10-09", IN_TERM).on("2023-10-17", OVERDUE);
    }

    @Test
    void a_retraction_counts_whatever_its_date() {
        given(RECEIVED, PROCESSED, TAKEN_OUT.on("2023-09-01")).on("2023-10-09", IN_TERM);
        given(RECEIVED, PROCESSED, TAKEN_OUT.on("2033-09-01")).on("2023-10-09", IN_TERM);
    }

    @Test
    void without_its_receipt_a_dossier_is_not_counted() {
        given(RECEIVED, retracted(DOSSIER, "receipt").on("2023-10-20")).notCountedOn("2023-10-31");
    }

    @Test
    void without_its_first_receipt_a_dossier_is_judged_by_the_next() {
        given(
                        RECEIVED,
                        received(DOSSIER).on("2023-10-05").due("2023-10-30").id("second"),
                        suspended(DOSSIER).on("2023-10-03"),
                        retracted(DOSSIER, "receipt").on("2023-10-20"))
                .notCountedOn("2023-10-04")
                .on("2023-10-05", WAITING)
                .receivedOn("2023-10-05")
                .due("2023-10-30");
    }

    @Test
    void a_retraction_reaches_its_own_source_unless_it_names_another() {
        given(RECEIVED, PROCESSED, TAKEN_OUT.source("/b")).on("2023-10-09", FINISHED_EARLY);
        given(RECEIVED, PROCESSED, TAKEN_OUT.source("/b").toldBy("/a")).on("2023-10-09", IN_TERM);
        given(RECEIVED, PROCESSED, TAKEN_OUT.toldBy("/b")).on("2023-10-09", FINISHED_EARLY);
        given(RECEIVED, PROCESSED, TAKEN_OUT.with("eventSource", null)).on("2023-10-09", IN_TERM);
    }

    @Test
    void a_retraction_reaches_only_its_own_dossier() {
        given(RECEIVED, PROCESSED, retracted("H09.12-231002-0042", "finish").source("/a"))
                .on("2023-10-09", FINISHED_EARLY);
    }

    @Test
    void a_retraction_of_an_unknown_fact_changes_nothing() {
        given(RECEIVED, PROCESSED, retracted(DOSSIER, "Finish").source("/a")).on("2023-10-09", FINISHED_EARLY);
    }

    @Test
    void a_retraction_cannot_be_retracted() {
        given(
                        RECEIVED,
                        PROCESSED,
                        TAKEN_OUT.id("mistake"),
                        retracted(DOSSIER, "mistake").source("/a").on("2023-10-21"))
                .on("2023-10-09", IN_TERM);
    }

    @Test
    void an_id_stays_used_after_a_retraction_but_a_new_one_restores_the_fact() {
        given(RECEIVED, PROCESSED, TAKEN_OUT, PROCESSED).on("2023-10-09", IN_TERM);
        given(RECEIVED, PROCESSED, TAKEN_OUT, PROCESSED.on("2023-10-10")).on("2023-10-10", IN_TERM);
        given(RECEIVED, PROCESSED, TAKEN_OUT, PROCESSED.id("again")).on("2023-10-09", FINISHED_EARLY);
    }

    @Test
    void a_refused_event_claims_nothing() {
        Event refused = TAKEN_OUT.id("receipt").source(RECEIVED.source()).toldBy("/a");

        given(RECEIVED, PROCESSED, refused).on("2023-10-09", FINISHED_EARLY);
    }
}
