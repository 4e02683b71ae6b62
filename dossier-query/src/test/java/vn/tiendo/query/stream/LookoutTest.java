package vn.tiendo.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tiendo.query.stream.WatcherTest.units;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.stream.Tiding.Changed;
import vn.tiendo.query.stream.Tiding.Hello;
import vn.tiendo.query.unit.Registrations;
import vn.tiendo.query.unit.UnitFile;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;

class LookoutTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Freshness FRESHNESS = new Freshness(7, null);

    private final Store store = new Store();
    private final Audience audience = new Audience(10);
    private final Lookout lookout = new Lookout(store, store, audience);
    private final Watcher watcher = new Watcher(units("H29"), false);

    /** A store whose looks are numbered. */
    private static final class Store implements ChangeLog, UnitRegister {
        private final List<String> asked = new ArrayList<>();
        private Set<AgencyCode> holders = Set.of();
        private String state = "first";
        private boolean away;

        @Override
        public Look since(@Nullable Mark last) {
            if (away) {
                throw new IllegalStateException("away");
            }
            asked.add(last == null ? "-" : last.snapshot());
            return new Look(new Mark(Integer.toString(asked.size()), state), holders, FRESHNESS);
        }

        @Override
        public UnitRegistry registry() {
            return Registrations.provinces();
        }

        @Override
        public Recorded put(UnitFile file, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Import> imports(int most) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void somebodyWatches() {
        audience.join(watcher);
    }

    private List<Tiding> told() throws InterruptedException {
        return watcher.await(Duration.ZERO);
    }

    @Test
    void eachLookGoesOnFromTheOneBefore() throws InterruptedException {
        lookout.look(0);
        assertThat(told()).containsExactly(new Hello(FRESHNESS));
        store.holders = units("H09.12");
        lookout.look(SECOND);

        assertThat(told()).containsExactly(new Changed(units("H29"), FRESHNESS));
        assertThat(store.asked).containsExactly("-", "1");
    }

    @Test
    void whereNobodyWatchesNobodyLooks() {
        audience.leave(watcher);
        lookout.look(0);
        assertThat(store.asked).isEmpty();

        audience.join(watcher);
        lookout.look(SECOND);
        audience.leave(watcher);
        lookout.look(2 * SECOND);
        audience.join(watcher);
        lookout.look(3 * SECOND);

        assertThat(store.asked).containsExactly("-", "-");
    }

    @Test
    void aLookThatFailsIsDoneOnceMore() throws InterruptedException {
        lookout.look(0);
        store.away = true;
        assertThatThrownBy(() -> lookout.look(SECOND)).hasMessage("away");
        store.away = false;
        lookout.look(2 * SECOND);

        assertThat(store.asked).containsExactly("-", "1");
        assertThat(told()).containsExactly(new Hello(FRESHNESS));
    }

    @Test
    void whoDidNotLookForLongTellsThatEverythingHasChanged() throws InterruptedException {
        lookout.look(0);
        assertThat(told()).hasSize(1);
        lookout.look(20 * SECOND);
        assertThat(told()).isEmpty();

        lookout.look(40 * SECOND + 1);

        assertThat(told()).containsExactly(new Changed(units("H29"), FRESHNESS));
    }

    @Test
    void anotherStateOfTheStoreChangesEverything() throws InterruptedException {
        lookout.look(0);
        assertThat(told()).hasSize(1);
        store.state = "second";
        lookout.look(SECOND);
        assertThat(told()).containsExactly(new Changed(units("H29"), FRESHNESS));

        lookout.look(2 * SECOND);

        assertThat(told()).isEmpty();
    }
}
