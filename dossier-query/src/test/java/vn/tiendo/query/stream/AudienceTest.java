package vn.tiendo.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.stream.Tiding.Day;

class AudienceTest {
    private static final LocalDate DAY = LocalDate.of(2023, 10, 30);

    private static Watcher watcher() {
        return new Watcher(Set.of(), false);
    }

    @Test
    void theThousandAndFirstFindsNoRoomUntilSomebodyLeaves() {
        Audience audience = new Audience(1_000);
        Watcher first = watcher();
        assertThat(audience.join(first)).isTrue();
        for (int i = 1; i < 1_000; i++) {
            assertThat(audience.join(watcher())).isTrue();
        }
        assertThat(audience.join(watcher())).isFalse();

        audience.leave(first);

        assertThat(audience.size()).isEqualTo(999);
        assertThat(audience.join(watcher())).isTrue();
    }

    @Test
    void aDayIsToldOnceAndTheFirstOneIsNoNews() throws InterruptedException {
        Audience audience = new Audience(1);
        Watcher watcher = watcher();
        audience.join(watcher);
        audience.todayIs(DAY);
        assertThat(watcher.await(Duration.ZERO)).isEmpty();

        audience.todayIs(DAY.plusDays(1));
        audience.todayIs(DAY.plusDays(1));

        assertThat(watcher.await(Duration.ZERO)).containsExactly(new Day(DAY.plusDays(1)));
        audience.todayIs(DAY.plusDays(1));
        assertThat(watcher.await(Duration.ZERO)).isEmpty();
    }

    @Test
    void afterTheEndNobodyIsLetIn() {
        Audience audience = new Audience(2);
        Watcher watcher = watcher();
        audience.join(watcher);

        audience.end();

        assertThat(watcher.ended()).isTrue();
        assertThat(audience.join(watcher())).isFalse();
    }
}
