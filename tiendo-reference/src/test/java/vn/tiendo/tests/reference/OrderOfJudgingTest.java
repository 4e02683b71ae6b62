package vn.tiendo.tests.reference;

import static vn.tiendo.tests.random.Events.deadlineExtended;
import static vn.tiendo.tests.random.Events.processed;
import static vn.tiendo.tests.random.Events.received;
import static vn.tiendo.tests.random.Events.registered;
import static vn.tiendo.tests.random.Events.resumed;
import static vn.tiendo.tests.random.Events.returned;
import static vn.tiendo.tests.random.Events.suspended;
import static vn.tiendo.tests.random.Events.transferred;
import static vn.tiendo.tests.reference.Given.DOSSIER;
import static vn.tiendo.tests.reference.Given.given;
import static vn.tiendo.tests.reference.Standing.FINISHED_EARLY;
import static vn.tiendo.tests.reference.Standing.FINISHED_LATE;
import static vn.tiendo.tests.reference.Standing.IN_TERM;
import static vn.tiendo.tests.reference.Standing.WAITING;

import org.junit.jupiter.api.Test;
import vn.tiendo.tests.random.Event;

/** Worked by hand: which fact is judged first. */
class OrderOfJudgingTest {

    private static final String NOON = "2023-10-05T05:00:00Z";

    private static final Event RECEIVED = received(DOSSIER).on("2023-10-02").due("2023-10-16");

    @Test
    void arrival_does_not_matter() {
        given(
                        processed(DOSSIER).on("2023-10-20"),
                        resumed(DOSSIER).on("2023-10-10"),
                        suspended(DOSSIER).on("2023-10-05"),
                        RECEIVED)
                .on("2023-10-02", IN_TERM)
                .on("2023-10-05", WAITING)
                .on("2023-10-20", FINISHED_EARLY)
                .due("2023-10-21");
    }

    @Test
    void later_facts_are_left_out() {
        given(RECEIVED, processed(DOSSIER).at("2023-10-16T17:00:00Z"))
                .on("2023-10-16", IN_TERM)
                .on("2023-10-17", FINISHED_LATE);
    }

    @Test
    void the_receipt_is_the_earliest_and_others_change_nothing() {
        Event second = received(DOSSIER)
                .on("2023-10-03")
                .due("2023-12-31")
                .agency("H10")
                .id("second");

        given(second, RECEIVED)
                .on("2023-10-03", IN_TERM)
                .due("2023-10-16")
                .heldBy("H09.12")
                .receivedOn("2023-10-02");
    }

    @Test
    void of_two_receipts_at_one_instant_the_source_decides_and_then_the_id() {
        Event other = RECEIVED.due("2023-10-17").id("0");

        given(RECEIVED.source("/b"), other.source("/a"))
                .on("2023-10-02", IN_TERM)
                .due("2023-10-17");
        given(RECEIVED.source("/a"), other.source("/b"))
                .on("2023-10-02", IN_TERM)
                .due("2023-10-16");
        given(RECEIVED.id("1"), other).on("2023-10-02", IN_TERM).due("2023-10-17");
        given(RECEIVED.id("-"), other).on("2023-10-02", IN_TERM).due("2023-10-16");
    }

    @Test
    void a_fact_dated_before_the_receipt_counts_at_the_receipt() {
        given(RECEIVED, suspended(DOSSIER).on("2023-09-20"), resumed(DOSSIER).on("2023-10-10"))
                .notCountedOn("2023-10-01")
                .on("2023-10-02", WAITING)
                .on("2023-10-10", IN_TERM)
                .due("2023-10-24");
        given(RECEIVED, processed(DOSSIER).on("2023-09-20"))
                .notCountedOn("2023-10-01")
                .on("2023-10-02", FINISHED_EARLY);
        given(RECEIVED, deadlineExtended(DOSSIER).on("2023-09-20").due("2023-10-20"))
                .on("2023-10-02", IN_TERM)
                .due("2023-10-20");
        given(RECEIVED, transferred(DOSSIER, "H10").on("2023-09-20"))
                .on("2023-10-02", IN_TERM)
                .heldBy("H10");
    }

    @Test
    void facts_dated_before_the_receipt_keep_their_own_order() {
        given(RECEIVED, suspended(DOSSIER).on("2023-09-21"), resumed(DOSSIER).on("2023-09-20"))
                .on("2023-10-02", WAITING);
        given(
                        RECEIVED,
                        processed(DOSSIER).on("2023-09-20"),
                        transferred(DOSSIER, "H10").on("2023-09-21"))
                .on("2023-10-02", FINISHED_EARLY)
                .heldBy("H09.12");
        given(
                        RECEIVED,
                        deadlineExtended(DOSSIER).at(RECEIVED.time()).due("2023-10-20"),
                        deadlineExtended(DOSSIER).on("2023-09-20").due("2023-10-10"))
                .on("2023-10-02", IN_TERM)
                .due("2023-10-20");
    }

    @Test
    void at_one_instant_the_kind_decides() {
        given(
                        RECEIVED,
                        processed(DOSSIER).at(NOON),
                        transferred(DOSSIER, "H10").at(NOON),
                        deadlineExtended(DOSSIER).at(NOON).due("2023-10-04"),
                        resumed(DOSSIER).at(NOON).due("2023-10-30"),
                        suspended(DOSSIER).at(NOON))
                .on("2023-10-05", FINISHED_LATE)
                .due("2023-10-04")
                .heldBy("H10");
        given(RECEIVED, resumed(DOSSIER).at(NOON), suspended(DOSSIER).at(NOON)).on("2023-10-05", IN_TERM);
        given(
                        RECEIVED,
                        returned(DOSSIER).at(NOON),
                        deadlineExtended(DOSSIER).at(NOON).due("2023-10-04"))
                .on("2023-10-05", FINISHED_LATE);
    }

    @Test
    void at_one_instant_the_kind_goes_before_the_source() {
        given(
                        RECEIVED,
                        resumed(DOSSIER).at(NOON).source("/a"),
                        suspended(DOSSIER).at(NOON).source("/b"))
                .on("2023-10-05", IN_TERM);
    }

    @Test
    void at_one_instant_facts_of_one_kind_go_by_source_and_then_by_id() {
        Event one = deadlineExtended(DOSSIER).at(NOON).due("2023-10-20");
        Event other = deadlineExtended(DOSSIER).at(NOON).due("2023-10-25");

        given(RECEIVED, one.source("/b").id("1"), other.source("/a").id("2"))
                .on("2023-10-05", IN_TERM)
                .due("2023-10-20");
        given(RECEIVED, one.id("1"), other.id("2")).on("2023-10-05", IN_TERM).due("2023-10-25");
        given(RECEIVED, one.id("2"), other.id("10")).on("2023-10-05", IN_TERM).due("2023-10-20");
    }

    @Test
    void text_compares_by_code_point_and_not_by_its_halves() {
        Event one = deadlineExtended(DOSSIER).at(NOON).due("2023-10-20");
        Event other = deadlineExtended(DOSSIER).at(NOON).due("2023-10-25");
        String fullwidthLetter = "\uFF21";
        String pageFacingUp = "\uD83D\uDCC4";

        given(RECEIVED, one.id(fullwidthLetter), other.id(pageFacingUp))
                .on("2023-10-05", IN_TERM)
                .due("2023-10-25");
        given(RECEIVED, one.source("/" + pageFacingUp), other.source("/" + fullwidthLetter))
                .on("2023-10-05", IN_TERM)
                .due("2023-10-20");
    }

    @Test
    void times_are_truncated_to_microseconds() {
        given(
                        RECEIVED,
                        resumed(DOSSIER).at("2023-10-05T05:00:00.000001001Z"),
                        suspended(DOSSIER).at("2023-10-05T05:00:00.000001999Z"))
                .on("2023-10-05", IN_TERM);
        given(
                        RECEIVED,
                        resumed(DOSSIER).at("2023-10-05T05:00:00.000001999Z"),
                        suspended(DOSSIER).at("2023-10-05T05:00:00.000002Z"))
                .on("2023-10-05", WAITING);
    }

    @Test
    void an_instant_may_be_written_in_any_offset() {
        given(
                        RECEIVED,
                        resumed(DOSSIER).at("2023-10-05T12:00:00+07:00"),
                        suspended(DOSSIER).at(NOON))
                .on("2023-10-05", IN_TERM);
    }

    @Test
    void a_registration_is_no_receipt() {
        given(registered(DOSSIER).on("2023-09-20"), RECEIVED)
                .notCountedOn("2023-10-01")
                .on("2023-10-02", IN_TERM);
    }
}
