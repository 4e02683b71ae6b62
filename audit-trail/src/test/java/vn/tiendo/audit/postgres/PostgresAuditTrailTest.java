package vn.tiendo.audit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import vn.tiendo.audit.Act;
import vn.tiendo.audit.Action;
import vn.tiendo.audit.AuditLedger.Selection;
import vn.tiendo.audit.Chain;
import vn.tiendo.audit.Entry;
import vn.tiendo.audit.Head;
import vn.tiendo.audit.Seal;

class PostgresAuditTrailTest {
    private static final Selection ALL = new Selection(0, 10_000, null, null, null, null);
    private static final int WRITERS = 8;
    private static final int CHANGES = 20;

    private final TrailDatabase database = new TrailDatabase();
    private final PostgresAuditTrail trail = database.trail;

    private static Act act(String subject, @Nullable Object content) {
        return new Act(Action.CALENDAR_PUT, subject, "Lan", "as announced", Map.of("version", 7L), content);
    }

    private static Act act() {
        return act("calendar/2027", Map.of("days", List.of(LocalDate.of(2027, 2, 5))));
    }

    private void change(Act act) {
        database.transactions.executeWithoutResult(_ -> {
            database.client.sql("update counter set value = value + 1").update();
            trail.append(act);
        });
    }

    private long counted() {
        return database.client
                .sql("select value from counter")
                .query(Long.class)
                .single();
    }

    @Test
    void a_change_and_its_entry_are_kept_together() {
        change(act());

        Entry entry = trail.entries(ALL).getFirst();
        assertThat(counted()).isEqualTo(1);
        assertThat(entry.application()).isEqualTo(TrailDatabase.APPLICATION);
        assertThat(entry.number()).isEqualTo(1);
        assertThat(entry.who()).isEqualTo("Lan");
        assertThat(entry.reason()).isEqualTo("as announced");
        assertThat(entry.action()).isEqualTo("CALENDAR_PUT");
        assertThat(entry.subject()).isEqualTo("calendar/2027");
        assertThat(entry.outcome()).isEqualTo("{\"version\":7}");
        assertThat(entry.content()).isEqualTo("{\"days\":[\"2027-02-05\"]}");
        assertThat(entry.previous()).isEqualTo(Head.NOTHING);
        assertThat(trail.head()).isEqualTo(entry.head());
        assertThat(faultOf(trail.entries(ALL))).isNull();
    }

    @Test
    void a_change_that_is_undone_leaves_no_entry_and_no_gap() {
        change(act());
        assertThatThrownBy(() -> database.transactions.executeWithoutResult(_ -> {
                    change(act());
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        change(act());

        assertThat(counted()).isEqualTo(2);
        assertThat(trail.entries(ALL)).extracting(Entry::number).containsExactly(1L, 2L);
        assertThat(faultOf(trail.entries(ALL))).isNull();
    }

    @Test
    void a_change_whose_entry_cannot_be_written_is_undone() {
        assertThatThrownBy(() -> change(act("calendar/2027", Map.of("score", 0.5))))
                .isNotNull();

        assertThat(counted()).isZero();
        assertThat(trail.head()).isEqualTo(Head.none(TrailDatabase.APPLICATION));
    }

    @Test
    void nothing_is_appended_outside_of_a_transaction() {
        assertThatThrownBy(() -> trail.append(act())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_announced_stays_whatever_becomes_of_it() {
        trail.announce(new Act(Action.REJECTION_PUT_BACK, "rejections/5", null, null, Map.of(), null));

        Entry entry = trail.entries(ALL).getFirst();
        assertThat(entry.who()).isEqualTo("unknown");
        assertThat(entry.content()).isNull();
        assertThat(entry.digest()).isNull();
    }

    @Test
    void changes_at_once_make_one_unbroken_chain() throws InterruptedException {
        CountDownLatch together = new CountDownLatch(1);
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofVirtual().start(() -> {
                    awaitQuietly(together);
                    PostgresAuditTrail own = database.another();
                    for (int i = 0; i < CHANGES; i++) {
                        own.announce(act("calendar/" + (2000 + writer), List.of(i)));
                    }
                }))
                .toList();
        together.countDown();
        for (Thread writer : writers) {
            writer.join();
        }

        List<Entry> entries = trail.entries(ALL);
        assertThat(entries).hasSize(WRITERS * CHANGES);
        assertThat(faultOf(entries)).isNull();
        assertThat(database.faults()).isEmpty();
        for (int writer = 0; writer < WRITERS; writer++) {
            Selection own = new Selection(0, 100, null, "calendar/" + (2000 + writer), null, null);
            assertThat(trail.entries(own)).hasSize(CHANGES);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_large_stands_here_by_its_digest() {
        String large = "x".repeat(20_000);
        change(act("procedures", large));

        Entry entry = trail.entries(ALL).getFirst();
        assertThat(entry.content()).isNull();
        assertThat(entry.digest()).isEqualTo(Seal.digest("\"" + large + "\""));
        assertThat(faultOf(List.of(entry))).isNull();
    }

    @Test
    void entries_are_found_by_action_subject_time_and_page() {
        change(act("calendar/2027", null));
        change(act("calendar/hours/H09", null));
        change(act("calendars", null));
        trail.announce(new Act(Action.UNITS_PUT, "units", "Lan", null, Map.of(), null));
        Instant last = trail.entries(ALL).getLast().at();

        assertThat(numbers(new Selection(0, 10, null, "calendar", null, null))).containsExactly(1L, 2L);
        assertThat(numbers(new Selection(0, 10, null, "calendar/hours/H09", null, null)))
                .containsExactly(2L);
        assertThat(numbers(new Selection(0, 10, Action.UNITS_PUT, null, null, null)))
                .containsExactly(4L);
        assertThat(numbers(new Selection(1, 2, null, null, null, null))).containsExactly(2L, 3L);
        assertThat(numbers(new Selection(0, 10, null, null, last, null))).containsExactly(4L);
        assertThat(numbers(new Selection(0, 10, null, null, null, last))).containsExactly(1L, 2L, 3L);
    }

    private List<Long> numbers(Selection selection) {
        return trail.entries(selection).stream().map(Entry::number).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set who = 'nobody'",
                "update audit_entry set who = who where number = 99",
                "delete from audit_entry",
                "truncate audit_entry",
                "insert into audit_entry select * from audit_entry on conflict (number) do update set who = 'nobody'",
                "set session_replication_role = replica; delete from audit_entry"
            })
    void what_is_kept_is_neither_changed_nor_deleted(String statement) {
        change(act());

        assertThatThrownBy(() -> database.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("never changed");
        assertThat(trail.entries(ALL)).hasSize(1);
    }

    /** Whoever owns the database can put the trigger aside; that is what the chain is for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set who = 'nobody' where number = ?",
                "update audit_entry set at = at + interval '1 microsecond' where number = ?",
                "update audit_entry set reason = null where number = ?",
                "update audit_entry set action = 'UNITS_PUT' where number = ?",
                "update audit_entry set subject = subject || '0' where number = ?",
                "update audit_entry set outcome = '{\"version\":8}' where number = ?",
                "update audit_entry set content = '{}' where number = ?",
                "update audit_entry set content = null, digest = null where number = ?",
                "update audit_entry set application = 'dossier-query' where number = ?",
                "update audit_entry set hash = repeat('0', 64) where number = ?",
                "delete from audit_entry where number = ?",
                "update audit_entry set number = number + 100 where number = ?"
            })
    void what_was_changed_all_the_same_is_found(String statement) {
        long seed = statement.hashCode();
        int place = new Random(seed).nextInt(1, 9);
        for (int i = 0; i < 10; i++) {
            change(act("calendar/" + (2020 + i), List.of(i)));
        }
        assertThat(database.faults()).isEmpty();

        database.execute("alter table audit_entry disable trigger audit_entry_stays");
        assertThat(database.client.sql(statement).param(place).update()).isEqualTo(1);

        assertThat(faultOf(trail.entries(ALL))).as("seed %d", seed).isNotNull();
        assertThat(database.faults()).as("seed %d", seed).isNotEmpty();
    }

    @Test
    void all_applications_have_the_same_table() {
        assertThat(TrailDatabase.migrations())
                .containsOnly(TrailDatabase.migrations().getFirst());
    }

    private static @Nullable String faultOf(List<Entry> entries) {
        Chain chain = new Chain(TrailDatabase.APPLICATION);
        return entries.stream()
                .flatMap(entry -> chain.follow(entry).stream())
                .findFirst()
                .orElse(null);
    }
}
