package vn.tiendo.index.tally.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.index.IndexDatabase;
import vn.tiendo.index.tally.CountedCell;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.TallyBatch;
import vn.tiendo.index.tally.TallyReading;

/**
 * Random folds on three partitions, repeated by a sender that breaks, compacted behind a reader that is late, read in
 * random order with rewinds: whatever is visible is exactly what the sender knew after one fold.
 */
class RandomFoldsTest {
    private static final int PARTITIONS = 3;
    private static final int FOLDS = 25;
    /** Few, so that each is told many times. */
    private static final int CELLS = 40;

    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-11-20");
    private static final List<String> PERIODS = List.of("2025", "2026", "2025-Q4", "2026-Q1", "2025-12", "2026-02");

    private final IndexDatabase database = new IndexDatabase();
    private final PostgresTallyIntake intake = new PostgresTallyIntake(database.client(), new SimpleMeterRegistry());
    private final PostgresTally tally = new PostgresTally(database.client());

    /** What each fold told, and all counts after it; index 0 is before the first. */
    private final List<Map<TallyCell, Long>> truths = new ArrayList<>(List.of(Map.of()));

    private final List<List<Message>> topic = new ArrayList<>();

    /** A message of the topic: a cell, or without one that its fold is complete. */
    private record Message(@Nullable CountedCell counted, long fold) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsVisibleIsAlwaysOneWholeFold(long seed) {
        Random random = new Random(seed);
        send(random);
        int[] late = compact(random);
        int[] next = new int[PARTITIONS];
        long visible = 0;
        while (!allRead(next)) {
            int partition = random.nextInt(PARTITIONS);
            next[partition] = read(partition, next[partition], late[partition], random);

            long now = assertIsOneFold(random, "seed " + seed);
            assertThat(now).isGreaterThanOrEqualTo(visible);
            visible = now;
        }
        assertThat(visible).as("seed %d", seed).isEqualTo(FOLDS);
        assertThat(database.client()
                        .sql("select count(*) from tally_pending")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void send(Random random) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            topic.add(new ArrayList<>());
        }
        List<TallyCell> known = Stream.generate(() -> cell(random)).limit(CELLS).toList();
        for (long fold = 1; fold <= FOLDS; fold++) {
            Map<TallyCell, Long> told = new LinkedHashMap<>();
            for (int change = random.nextInt(1, 12); change > 0; change--) {
                told.put(known.get(random.nextInt(known.size())), random.nextLong(0, 50));
            }
            Map<TallyCell, Long> truth = new LinkedHashMap<>(truths.getLast());
            truth.putAll(told);
            truths.add(truth);
            if (random.nextInt(3) == 0) {
                sendCells(told, fold, random.nextInt(told.size())); // and breaks
            }
            sendCells(told, fold, told.size());
            sendComplete(fold, random.nextInt(PARTITIONS)); // may break after some
            sendComplete(fold, PARTITIONS);
        }
    }

    private void sendCells(Map<TallyCell, Long> told, long fold, int limit) {
        told.entrySet().stream()
                .limit(limit)
                .forEach(entry -> topic.get(partition(entry.getKey()))
                        .add(new Message(new CountedCell(entry.getKey(), entry.getValue(), fold), fold)));
    }

    private void sendComplete(long fold, int partitions) {
        topic.subList(0, partitions).forEach(partition -> partition.add(new Message(null, fold)));
    }

    private static int partition(TallyCell cell) {
        return cell.unit().value().hashCode() % PARTITIONS;
    }

    private static TallyCell cell(Random random) {
        LocalDate received = FIRST_DAY.plusDays(random.nextInt(90));
        TallyState[] states = TallyState.values();
        return new TallyCell(
                random.nextInt(4) == 0 ? Book.PROVINCE : Book.PORTAL_766,
                new AgencyCode("H0" + random.nextInt(1, 7)),
                YearMonth.from(received),
                received.plusDays(random.nextInt(60)),
                states[random.nextInt(states.length)],
                states[random.nextInt(states.length)]);
    }

    /**
     * Drops what was superseded from a part of each partition that the reader reads late; tells up to where the reader is
     * late.
     */
    private int[] compact(Random random) {
        int[] late = new int[PARTITIONS];
        for (int partition = 0; partition < PARTITIONS; partition++) {
            List<Message> all = topic.get(partition);
            int end = random.nextBoolean() ? 0 : random.nextInt(all.size() + 1);
            int lateAfter = random.nextInt(all.size() - end + 1);
            List<Message> old = all.subList(0, end);
            List<Message> kept = new ArrayList<>();
            for (int i = 0; i < end; i++) {
                if (random.nextInt(4) == 0 || !isSuperseded(old.get(i), old.subList(i + 1, end))) {
                    kept.add(old.get(i));
                }
            }
            late[partition] = kept.size() + (end == 0 ? 0 : lateAfter);
            kept.addAll(all.subList(end, all.size()));
            topic.set(partition, kept);
        }
        return late;
    }

    private static boolean isSuperseded(Message message, List<Message> after) {
        return after.stream().anyMatch(later -> key(later).equals(key(message)));
    }

    private static String key(Message message) {
        return message.counted() == null
                ? "fold-complete"
                : message.counted().cell().key();
    }

    private boolean allRead(int[] next) {
        boolean all = true;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            all &= next[partition] == topic.get(partition).size();
        }
        return all;
    }

    /** Takes some messages, now and then from before and from there on once more. */
    private int read(int partition, int next, int late, Random random) {
        List<Message> all = topic.get(partition);
        int from = random.nextInt(6) == 0 ? next - random.nextInt(Math.min(next, 20) + 1) : next;
        int to = Math.min(all.size(), from + random.nextInt(1, 15));
        if (from < to) {
            take(
                    partition,
                    all.subList(from, to),
                    Math.clamp(late - from, 0, to - from),
                    to > late || to == all.size());
        }
        return to;
    }

    private void take(int partition, List<Message> messages, int old, boolean settled) {
        List<CountedCell> cells =
                messages.stream().map(Message::counted).filter(Objects::nonNull).toList();
        long complete = messages.stream()
                .filter(message -> message.counted() == null)
                .mapToLong(Message::fold)
                .max()
                .orElse(0);
        long wholeFrom =
                messages.subList(0, old).stream().mapToLong(Message::fold).max().orElse(0);
        FoldComplete told = complete == 0 ? null : new FoldComplete(complete, complete * 10, null);
        database.transaction(
                () -> intake.take(List.of(new TallyBatch(partition, cells, told, wholeFrom, settled)), PARTITIONS));
    }

    private long assertIsOneFold(Random random, String description) {
        long fold = 0;
        for (int question = 0; question < 5; question++) {
            Period period = Period.parse(PERIODS.get(random.nextInt(PERIODS.size())));
            LocalDate asOf = FIRST_DAY.plusDays(random.nextInt(160));
            Book book = random.nextInt(4) == 0 ? Book.PROVINCE : Book.PORTAL_766;
            fold = assertIsOneFold(book, new PeriodOnDay(period, asOf), description);
            if (question == 0) {
                assertDaysAgree(book, period, asOf, asOf.plusDays(random.nextInt(50)), description);
            }
        }
        return fold;
    }

    /** Days that are read at once are those that are read one by one. */
    private void assertDaysAgree(Book book, Period period, LocalDate from, LocalDate to, String description) {
        List<TallyReading> days = tally.readDays(book, period, from, to);
        assertThat(days).hasSize((int) ChronoUnit.DAYS.between(from, to) + 1);
        for (TallyReading day : List.of(days.getFirst(), days.getLast())) {
            Map<AgencyCode, ProgressCounts> received = new LinkedHashMap<>(day.provinces());
            received.values().removeIf(ProgressCounts.NONE::equals);
            assertThat(new TallyReading(book, day.at(), day.fold(), received))
                    .as("%s, %s", description, day.at())
                    .isEqualTo(tally.read(book, day.at()));
        }
    }

    private long assertIsOneFold(Book book, PeriodOnDay at, String description) {
        TallyReading reading = tally.read(book, at);
        long fold = reading.fold().fold();
        assertThat(reading.fold().position()).isEqualTo(fold * 10);
        assertThat(reading.provinces())
                .as("%s, fold %d, %s", description, fold, at)
                .isEqualTo(expected(truths.get((int) fold), book, at.period(), at.asOf()));
        return fold;
    }

    private static Map<AgencyCode, ProgressCounts> expected(
            Map<TallyCell, Long> truth, Book book, Period period, LocalDate asOf) {
        Map<AgencyCode, Map<TallyState, Long>> stocks = new LinkedHashMap<>();
        truth.forEach((cell, count) -> {
            boolean inPeriod =
                    !cell.cohort().isBefore(period.first()) && !cell.cohort().isAfter(period.last());
            if (cell.book().equals(book) && inPeriod && !cell.day().isAfter(asOf)) {
                Map<TallyState, Long> stock = stocks.computeIfAbsent(cell.unit(), _ -> new LinkedHashMap<>());
                stock.merge(cell.to(), count, Long::sum);
                stock.merge(cell.from(), -count, Long::sum);
            }
        });
        Map<AgencyCode, ProgressCounts> counts = new LinkedHashMap<>();
        stocks.forEach((unit, stock) -> counts.put(unit, new ProgressCounts(stock)));
        counts.values().removeIf(ProgressCounts.NONE::equals);
        return counts;
    }
}
