package vn.tiendo.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.dossier.Story.MUCH_LATER;
import static vn.tiendo.command.dossier.Story.day;
import static vn.tiendo.command.dossier.Story.event;
import static vn.tiendo.command.dossier.Story.receivedDue;
import static vn.tiendo.command.dossier.Story.rejected;
import static vn.tiendo.command.dossier.Story.told;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.dossier.Step.Finish;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.lifecycle.Outcome;
import vn.tiendo.contract.lifecycle.SuspensionReason;

class RoomTest {
    private static final Fact SUSPENDED = new Fact.Suspended(SuspensionReason.SUPPLEMENT_REQUESTED);
    private static final Fact PROCESSED = new Fact.Processed(Outcome.APPROVED);

    static final List<Fact> FINISHES_AND_RETRACTION = List.of(
            PROCESSED,
            new Fact.Withdrawn(),
            new Fact.NotAccepted(),
            new Fact.Returned(),
            new Fact.Retracted("x", null, "wrong"));

    static final List<Fact> APART = List.of(new Fact.Late(null), new Fact.TechnicalError("portal", null));

    @Test
    void the_201st_fact_is_refused() {
        assertThat(told(many(199, SUSPENDED)).decide(one(SUSPENDED), MUCH_LATER))
                .isInstanceOf(Decision.Recorded.class);
        assertThat(rejected(told(many(200, SUSPENDED)).decide(one(SUSPENDED), MUCH_LATER)))
                .isEqualTo(RejectionCode.TOO_MANY_EVENTS);
    }

    @Test
    void a_finish_still_counts_after_200_suspensions() {
        List<LifecycleEvent> events = new ArrayList<>(many(199, SUSPENDED));
        events.addFirst(event("receipt", day(1), receivedDue(day(9))));
        events.add(event("finish", day(3), PROCESSED));

        assertThat(told(events).progress().course().getLast()).isEqualTo(new Step.Finished(day(3), Finish.APPROVED));
    }

    @ParameterizedTest
    @FieldSource("FINISHES_AND_RETRACTION")
    void fifty_of_each_kind_of_finish_and_retraction_are_taken_beyond(Fact fact) {
        List<LifecycleEvent> full = new ArrayList<>(many(200, SUSPENDED));
        full.addAll(many(49, fact));

        assertThat(told(full).decide(one(fact), MUCH_LATER)).isInstanceOf(Decision.Recorded.class);
        full.add(event("50th", day(2), fact));
        assertThat(rejected(told(full).decide(one(fact), MUCH_LATER))).isEqualTo(RejectionCode.TOO_MANY_EVENTS);
    }

    @Test
    void what_was_taken_within_the_200_does_not_use_up_the_room_beyond() {
        assertThat(told(many(200, PROCESSED)).decide(one(PROCESSED), MUCH_LATER))
                .isInstanceOf(Decision.Recorded.class);
    }

    @Test
    void retracted_facts_count_toward_the_limit() {
        List<LifecycleEvent> full = new ArrayList<>(many(100, SUSPENDED));
        full.addAll(many(100, i -> new Fact.Retracted("suspended-" + i, null, "wrong")));

        assertThat(rejected(told(full).decide(one(SUSPENDED), MUCH_LATER))).isEqualTo(RejectionCode.TOO_MANY_EVENTS);
    }

    @Test
    void repeats_do_not_count_toward_the_limit() {
        Dossier full = told(many(200, SUSPENDED));

        assertThat(full.decide(many(1, SUSPENDED).getFirst(), MUCH_LATER)).isEqualTo(new Decision.AlreadyKnown());
    }

    @ParameterizedTest
    @FieldSource("APART")
    void the_first_hundred_statements_are_kept_and_later_ones_only_counted(Fact fact) {
        assertThat(told(many(99, fact)).decide(one(fact), MUCH_LATER)).isInstanceOf(Decision.Recorded.class);
        assertThat(told(many(100, fact)).decide(one(fact), MUCH_LATER))
                .isEqualTo(new Decision.OnlyCounted(fact.kind()));
    }

    @ParameterizedTest
    @FieldSource("APART")
    void statements_are_kept_beyond_the_200_and_do_not_count_among_them(Fact fact) {
        List<LifecycleEvent> events = new ArrayList<>(many(100, fact));
        events.addAll(many(199, SUSPENDED));

        assertThat(told(events).decide(one(SUSPENDED), MUCH_LATER)).isInstanceOf(Decision.Recorded.class);
        assertThat(told(many(200, SUSPENDED)).decide(one(fact), MUCH_LATER)).isInstanceOf(Decision.Recorded.class);
    }

    @Test
    void late_statements_leave_room_for_technical_errors() {
        assertThat(told(many(100, APART.getFirst())).decide(one(APART.getLast()), MUCH_LATER))
                .isInstanceOf(Decision.Recorded.class);
    }

    private static LifecycleEvent one(Fact fact) {
        return event("one more", day(2), fact);
    }

    private static List<LifecycleEvent> many(int number, Fact fact) {
        return many(number, _ -> fact);
    }

    private static List<LifecycleEvent> many(int number, IntFunction<Fact> facts) {
        List<LifecycleEvent> events = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Fact fact = facts.apply(i);
            events.add(event(fact.kind().wireName() + "-" + i, day(2), fact));
        }
        return events;
    }

    /** Keeps this test complete when a kind is added. */
    @Test
    void every_finish_is_among_those_tried() {
        assertThat(List.of(Kind.values()).stream().filter(Kind::finishes))
                .allMatch(kind -> FINISHES_AND_RETRACTION.stream().anyMatch(fact -> fact.kind() == kind));
    }
}
