package vn.tiendo.index.component.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.index.IndexDatabase;
import vn.tiendo.index.component.ComponentChange;
import vn.tiendo.index.component.ComponentChange.Changed;
import vn.tiendo.index.component.ComponentRegister;
import vn.tiendo.index.component.Signature;

/** Whatever is told and taken back, in whatever order: what holds is known, and what held before can be found out. */
class ComponentHistoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final Signature SIGNATURE = new Signature("Lan", null, Instant.EPOCH);
    private static final List<AgencyCode> PROVINCES =
            Stream.of("H20", "H21", "H22").map(AgencyCode::new).toList();

    private final IndexDatabase database = new IndexDatabase();
    private final ComponentRegister register =
            new PostgresComponentRegister(database.client(), database.transactions(), database.trail());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyVersionCanBeWorkedOutFromItsChanges(long seed) {
        Random random = new Random(seed);
        Map<AgencyCode, Map<IndexGroup, BigDecimal>> model = new HashMap<>();
        List<Map<AgencyCode, Map<IndexGroup, BigDecimal>>> versions = new ArrayList<>(List.of(Map.of()));
        for (int round = 0; round < 60; round++) {
            ComponentChange change = step(random, model);

            assertThat(register.of(DAY).byProvince())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(model);
            if (!change.scores().isEmpty()) {
                versions.add(copy(model));
            }
            assertThat(change.version()).isEqualTo(versions.size() - 1);
        }
        assertThat(undone(copy(model))).as("seed %d", seed).isEqualTo(versions.reversed());
    }

    private ComponentChange step(Random random, Map<AgencyCode, Map<IndexGroup, BigDecimal>> model) {
        AgencyCode province = PROVINCES.get(random.nextInt(PROVINCES.size()));
        IndexGroup group = IndexGroup.values()[random.nextInt(IndexGroup.values().length)];
        if (random.nextInt(4) == 0) {
            set(model, new Changed(province, group, null, null));
            return register.withdraw(DAY, province, group, SIGNATURE);
        }
        Map<AgencyCode, Map<IndexGroup, BigDecimal>> told = new HashMap<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            AgencyCode one = PROVINCES.get(random.nextInt(PROVINCES.size()));
            IndexGroup other = IndexGroup.values()[random.nextInt(IndexGroup.values().length)];
            BigDecimal score = BigDecimal.valueOf(random.nextInt(3), 2);
            told.computeIfAbsent(one, _ -> new EnumMap<>(IndexGroup.class)).put(other, score);
            set(model, new Changed(one, other, null, score));
        }
        return register.put(DAY, told, SIGNATURE);
    }

    private static void set(Map<AgencyCode, Map<IndexGroup, BigDecimal>> model, Changed changed) {
        BigDecimal score = changed.score();
        Map<IndexGroup, BigDecimal> groups =
                model.computeIfAbsent(changed.province(), _ -> new EnumMap<>(IndexGroup.class));
        if (score == null) {
            groups.remove(changed.group());
        } else {
            groups.put(changed.group(), score);
        }
        if (groups.isEmpty()) {
            model.remove(changed.province());
        }
    }

    /** All versions, newest first, by taking each change back. */
    private List<Map<AgencyCode, Map<IndexGroup, BigDecimal>>> undone(
            Map<AgencyCode, Map<IndexGroup, BigDecimal>> now) {
        List<Map<AgencyCode, Map<IndexGroup, BigDecimal>>> versions = new ArrayList<>(List.of(copy(now)));
        for (ComponentChange change : register.changes(DAY, Long.MAX_VALUE, Integer.MAX_VALUE)) {
            change.scores()
                    .forEach(score -> set(now, new Changed(score.province(), score.group(), null, score.former())));
            versions.add(copy(now));
        }
        return versions;
    }

    private static Map<AgencyCode, Map<IndexGroup, BigDecimal>> copy(
            Map<AgencyCode, Map<IndexGroup, BigDecimal>> scores) {
        Map<AgencyCode, Map<IndexGroup, BigDecimal>> copy = new HashMap<>();
        scores.forEach((province, groups) -> copy.put(province, new EnumMap<>(groups)));
        return copy;
    }

    @Test
    void changesOfOneDayAtOnceComeOneAfterAnother() throws InterruptedException {
        CountDownLatch together = new CountDownLatch(1);
        List<Thread> tellers = IntStream.rangeClosed(1, 4)
                .mapToObj(teller -> Thread.ofVirtual().start(() -> {
                    awaitQuietly(together);
                    for (int i = 1; i <= 10; i++) {
                        register.put(
                                DAY,
                                Map.of(
                                        PROVINCES.getFirst(),
                                        Map.of(IndexGroup.SATISFACTION, BigDecimal.valueOf(teller * 100L + i, 2))),
                                SIGNATURE);
                    }
                }))
                .toList();
        together.countDown();
        for (Thread teller : tellers) {
            teller.join();
        }

        List<ComponentChange> changes = register.changes(DAY, Long.MAX_VALUE, 100);
        assertThat(changes).hasSize(40);
        for (int i = 1; i < changes.size(); i++) {
            assertThat(changes.get(i - 1).version()).isEqualTo(changes.get(i).version() + 1);
            assertThat(changes.get(i - 1).scores().getFirst().former())
                    .isEqualTo(changes.get(i).scores().getFirst().score());
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
