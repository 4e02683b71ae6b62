package vn.tiendo.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.stream.Tiding.Changed;
import vn.tiendo.query.stream.Tiding.Day;
import vn.tiendo.query.stream.Tiding.Hello;

@Timeout(60)
class WatcherTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.of(2023, 10, 31);
    private static final SortedSet<AgencyCode> PROVINCES = units("H09", "H29");

    static SortedSet<AgencyCode> units(String... codes) {
        return Stream.of(codes).map(AgencyCode::new).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Freshness at(long position) {
        return new Freshness(position, Instant.EPOCH);
    }

    private static News news(long position, String... units) {
        return new News(false, units(units), PROVINCES, at(position));
    }

    private static Watcher watcher(String... units) {
        return new Watcher(units(units), false);
    }

    private static List<Tiding> told(Watcher watcher) throws InterruptedException {
        return watcher.await(Duration.ofMillis(1));
    }

    @Test
    void isGreetedBeforeAnythingElse() throws InterruptedException {
        Watcher watcher = watcher("H09");
        assertThat(told(watcher)).isEmpty();

        watcher.hear(news(7, "H09"));

        assertThat(told(watcher)).containsExactly(new Hello(at(7)), new Changed(units("H09"), at(7)));
        assertThat(told(watcher)).isEmpty();
    }

    @Test
    void hearsOnlyOfItsUnits() throws InterruptedException {
        Watcher watcher = watcher("H09", "H29.12");
        watcher.hear(news(7));
        watcher.hear(news(8, "H29", "H29.1", "H0"));

        assertThat(told(watcher)).containsExactly(new Hello(at(8)));

        watcher.hear(news(9, "H29", "H29.12"));

        assertThat(told(watcher)).containsExactly(new Changed(units("H29.12"), at(9)));
    }

    @Test
    void whatIsNotFetchedIsOneTidingOfEachKind() throws InterruptedException {
        Watcher watcher = watcher("H09", "H29");
        watcher.hear(news(1));
        assertThat(told(watcher)).hasSize(1);
        for (int position = 2; position <= 10_000; position++) {
            watcher.hear(news(position, position % 2 == 0 ? "H09" : "H29"));
            watcher.dawns(DAY);
        }

        assertThat(told(watcher)).containsExactly(new Day(DAY), new Changed(units("H09", "H29"), at(10_000)));
        assertThat(told(watcher)).isEmpty();
    }

    @Test
    void hasMissedEverythingWhenItComesBack() throws InterruptedException {
        Watcher watcher = new Watcher(units("H09", "H57.3"), true);
        watcher.hear(news(7));
        watcher.hear(news(8));

        assertThat(told(watcher)).containsExactly(new Hello(at(8)), new Changed(units("H09", "H57.3"), at(8)));
    }

    @Test
    void watchesTheProvincesOfTheWholeCountry() throws InterruptedException {
        Watcher watcher = new Watcher(Set.of(), true);
        watcher.hear(news(7));
        assertThat(told(watcher)).containsExactly(new Hello(at(7)), new Changed(PROVINCES, at(7)));

        watcher.hear(news(8));
        assertThat(told(watcher)).isEmpty();

        watcher.hear(news(9, "H29.12", "H29", "X1"));
        assertThat(told(watcher)).containsExactly(new Changed(units("H29"), at(9)));

        watcher.hear(news(10, "X1"));
        assertThat(told(watcher)).containsExactly(new Changed(units(), at(10)));
    }

    @Test
    void everythingIsAllItsUnits() throws InterruptedException {
        Watcher watcher = watcher("H09");
        watcher.hear(news(7));
        assertThat(told(watcher)).hasSize(1);

        watcher.hear(new News(true, Set.of(), PROVINCES, at(8)));

        assertThat(told(watcher)).containsExactly(new Changed(units("H09"), at(8)));
    }

    @Test
    void dawnIsToldThoughNothingIsKnown() throws InterruptedException {
        Watcher watcher = watcher("H09");
        watcher.dawns(DAY);

        assertThat(told(watcher)).containsExactly(new Day(DAY));
    }

    @Test
    void isWokenByNews() {
        Watcher watcher = watcher("H09");
        CompletableFuture<List<Tiding>> waiting = CompletableFuture.supplyAsync(() -> longAwait(watcher));

        watcher.hear(news(7));

        assertThat(waiting.join()).containsExactly(new Hello(at(7)));
    }

    @Test
    void neitherWaitsNorRestsBeyondItsEnd() throws InterruptedException {
        Watcher watcher = watcher("H09");
        CompletableFuture<List<Tiding>> waiting = CompletableFuture.supplyAsync(() -> longAwait(watcher));

        watcher.end();

        assertThat(waiting.join()).isEmpty();
        watcher.rest(Duration.ofHours(1));
        watcher.hear(news(7, "H09"));
        assertThat(told(watcher)).isEmpty();
        assertThat(watcher.ended()).isTrue();
    }

    private static List<Tiding> longAwait(Watcher watcher) {
        try {
            return watcher.await(LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
