package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Health of what one process at a time does, at moments of the test's choice. */
class TurnTest {
    private static final long LOCK = 7;
    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final Duration LONG = Duration.ofMillis(3_501);
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(30);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1); // it may overflow
    private final Turns turns = new Turns(nanos::get);
    private final Turn turn = turns.of(LOCK);
    private final Pulse pulse = new Pulse(LONGEST_STATEMENT, nanos::get);

    @Test
    void aLongStatementOfOursIsBehindWhileTheDatabaseWorksOnIt() {
        pulse.beats();
        pass(LONG);
        seen(session(true, true, LONG, LONG, MOMENT));
        assertThat(status()).isEqualTo(FlowStatus.BEHIND);

        pass(LONGEST_STATEMENT);
        seen(session(true, true, LONGEST_STATEMENT, LONG, MOMENT));
        assertThat(status()).isEqualTo(Status.DOWN);
    }

    @Test
    void manyStatementsOneAfterTheOtherAreBehind() {
        pulse.beats();
        pass(LONG);
        seen(session(true, false, LONG, MOMENT, MOMENT));

        assertThat(status()).isEqualTo(FlowStatus.BEHIND);
    }

    @Test
    void aTurnOfOursInWhichTheDatabaseHasNothingToDoHangsAfterFiveSeconds() {
        pulse.beats();
        pass(LONG);
        seen(session(true, false, LONG, LONG, MOMENT));

        assertThat(status()).isEqualTo(Status.DOWN);
        assertThat(reason()).startsWith("hangs for 3 s in ");
    }

    @Test
    void workThatHangsOutsideOfItsTurnHangsAfterFiveSecondsToo() {
        pulse.beats();
        pass(LONG);
        seen();
        assertThat(status()).isEqualTo(Status.DOWN);

        assertThat(Turn.ALWAYS_OURS.health(pulse).getStatus()).isEqualTo(FlowStatus.BEHIND);
    }

    @Test
    void aProcessThatSaysNothingAndHasTheTurnIsDownForThoseThatWait() {
        waits();
        seen(session(false, false, LONG, LONG, LONG));

        assertThat(status()).isEqualTo(Status.DOWN);
        assertThat(reason())
                .isEqualTo("another process has the turn and does not use it: app#2 at 10.0.0.7 has done nothing in it"
                        + " for 3 s, and says nothing for 3 s");
    }

    @Test
    void aProcessThatLivesTellsItselfWhatIsWrong() {
        waits();
        seen(session(false, false, LONG, LONG, MOMENT));

        assertThat(status()).isEqualTo(FlowStatus.BEHIND);
        assertThat(reason()).startsWith("another process has the turn and does not use it");
    }

    @Test
    void aProcessThatUsesItsTurnForLongIsBehindForThoseThatWait() {
        waits();
        seen(session(false, true, LONG, LONG, MOMENT));

        assertThat(status()).isEqualTo(FlowStatus.BEHIND);
        assertThat(reason()).isEqualTo("another process has had the turn for 3 s: app#2 at 10.0.0.7");
    }

    @Test
    void allIsWellWhereTurnsAreShortOrWereGivenBack() {
        waits();
        seen(session(false, false, MOMENT, MOMENT, MOMENT));
        assertThat(status()).isEqualTo(Status.UP);

        seen();
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void theTurnsOfOthersAreNotOurs() {
        waits();
        turns.seen(List.of(new Session("app#2", "10.0.0.7", false, false, LONG, LONG, LONG, List.of(LOCK + 1))));

        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void whatTheDatabaseSaidLongAgoIsNotKnownAnyMore() {
        waits();
        seen(session(false, false, LONG, LONG, LONG));
        pass(Duration.ofMillis(4_001));

        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void onlyWhatCanBeUndoneIsTakenFromWhoeverHasGoneSilent() {
        turns.ofWhoTells(8);

        assertThat(turns.spared()).containsExactly(8L);
    }

    private void waits() {
        pulse.beats();
        pulse.succeeds();
    }

    private void seen(Session... sessions) {
        turns.seen(List.of(sessions));
    }

    private static Session session(boolean ours, boolean runs, Duration had, Duration quiet, Duration silence) {
        return new Session(ours ? "app#1" : "app#2", "10.0.0.7", ours, runs, had, quiet, silence, List.of(LOCK));
    }

    private Status status() {
        return turn.health(pulse).getStatus();
    }

    private String reason() {
        Health health = turn.health(pulse);
        return String.valueOf(health.getDetails().get("reason"));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
