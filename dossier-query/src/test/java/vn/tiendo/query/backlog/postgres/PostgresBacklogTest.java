package vn.tiendo.query.backlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.anomaly.Days;
import vn.tiendo.query.anomaly.Directory;
import vn.tiendo.query.anomaly.postgres.UnregisteredNames;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.backlog.Backlog.Mark;
import vn.tiendo.query.backlog.BacklogItem;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.Sort;
import vn.tiendo.query.backlog.States;
import vn.tiendo.query.backlog.postgres.ListModel.Stored;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.TwoBooks;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.unit.Extent;

class PostgresBacklogTest {
    private static final int DOSSIERS = 400;
    private static final int QUESTIONS = 200;

    /** Those that a received dossier can have and that are kept. */
    private static final List<Anomaly> KEPT = List.of(Anomaly.SUSPENDED_TWICE, Anomaly.SAID_LATE_BUT_IN_TERM);

    private static final List<Anomaly> ASKED_FOR = List.of(
            Anomaly.SUSPENDED_TWICE,
            Anomaly.SAID_LATE_BUT_IN_TERM,
            Anomaly.UNKNOWN_UNIT,
            Anomaly.UNKNOWN_PROCEDURE,
            Anomaly.RECEIPTS_DISAGREE);

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final RandomTimelines timelines = new RandomTimelines(random);
    private final ReadModel model = new ReadModel();
    private final Directory directory = new SomeUnknown();
    private final Backlog backlog =
            new PostgresBacklog(model.jdbc(), TwoBooks.BOOKS, UnregisteredNames.in(model.jdbc()), () -> directory);
    private final List<Stored> stored = new ArrayList<>();

    @BeforeEach
    void givenDossiersOfAllKinds() {
        model.atOnce(() -> {
            for (int i = 0; i < DOSSIERS; i++) {
                store("H09.12-231002-%04d".formatted(i));
            }
        });
    }

    private void store(String code) {
        Set<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);
        if (random.nextInt(5) == 0) {
            anomalies.add(timelines.any(KEPT));
        }
        model.known(code, DossierProgress.NONE, List.of(), anomalies.toArray(Anomaly[]::new));
        StandingTimeline timeline = timelines.next();
        AgencyCode holder = timeline.stretches().getLast().unit();
        String procedure = timelines.any(List.of("1.001193", "2.000889"));
        anomalies.addAll(directory.unknown(
                holder, procedure, timeline.stretches().getFirst().from()));
        LocalDate said = random.nextInt(3) == 0 ? timelines.day() : null;
        if (said != null) {
            model.saidLate(code, holder.value(), said);
        }
        boolean booksAgree = random.nextBoolean();
        store(new Stored(code, booksAgree ? 3 : 1, procedure, timeline, List.copyOf(anomalies), said));
        if (!booksAgree) {
            StandingTimeline other = timelines.judgedOtherwise(timeline);
            store(new Stored(code, 2, procedure, other, List.copyOf(anomalies), said));
        }
    }

    private void store(Stored dossier) {
        model.timeline(dossier.code(), dossier.books(), dossier.procedure(), dossier.timeline());
        stored.add(dossier);
    }

    @Test
    void everyListHoldsExactlyTheDossiersThatStandSoOnThatDay() {
        model.atOnce(this::compareLists);
    }

    private void compareLists() {
        ListModel expected = new ListModel(stored);
        for (int i = 0; i < QUESTIONS; i++) {
            Selection selection = selection();
            Sort sort = timelines.any(List.of(Sort.values()));
            int bit = TwoBooks.BOOKS.bit(selection.book());
            List<BacklogItem> list = expected.list(selection, bit, sort);
            assertThat(inPages(selection, sort))
                    .as("seed %d, pages of %s by %s", seed, selection, sort)
                    .isEqualTo(list);
            assertThat(whole(selection, sort))
                    .as("seed %d, all of %s by %s", seed, selection, sort)
                    .isEqualTo(list);
            assertCounts(selection, list);
        }
    }

    private void assertCounts(Selection selection, List<BacklogItem> list) {
        Map<AgencyCode, Map<TallyState, Long>> counts = new HashMap<>();
        for (BacklogItem item : list) {
            counts.computeIfAbsent(item.unit(), _ -> new HashMap<>())
                    .merge(TallyState.of(Objects.requireNonNull(item.standing()), item.cause()), 1L, Long::sum);
        }
        assertThat(backlog.counts(selection))
                .as("seed %d, counts of %s", seed, selection)
                .isEqualTo(counts);
    }

    @Test
    void dossiersThatAreNotCountedAreListedByTheirAnomaly() {
        model.known("H09.12-231002-5001", DossierProgress.NONE, List.of(), Anomaly.FINISHED_WITHOUT_RECEIPT);
        model.known("H09.1-231002-5002", DossierProgress.NONE, List.of(), Anomaly.FINISHED_WITHOUT_RECEIPT);

        assertThat(codes("H09", null)).containsExactly("H09.1-231002-5002", "H09.12-231002-5001");
        assertThat(codes("H09.1", null)).containsExactly("H09.1-231002-5002");
        assertThat(codes(null, null)).hasSize(2);
        assertThat(codes("H09", "1.001193")).isEmpty();
    }

    private List<String> codes(@Nullable String unit, @Nullable String procedure) {
        Selection selection = new Selection(
                TwoBooks.FIRST,
                RandomTimelines.FIRST_DAY,
                unit == null ? null : Extent.of(new AgencyCode(unit)),
                States.of(List.of(), List.of()),
                null,
                procedure,
                Anomaly.FINISHED_WITHOUT_RECEIPT,
                null,
                null,
                null,
                null);
        assertThat(whole(selection, Sort.DUE)).isEqualTo(inPages(selection, Sort.DUE));
        return whole(selection, Sort.DUE).stream()
                .map(item -> item.code().value())
                .toList();
    }

    /** The units with an odd last letter, and a procedure until the middle of October. */
    private record SomeUnknown() implements Directory {
        private static final Days SINCE = new Days(LocalDate.of(2023, 10, 16), LocalDate.of(2099, 12, 31));

        @Override
        public boolean knows(AgencyCode unit) {
            return unit.value().charAt(unit.value().length() - 1) % 2 == 0;
        }

        @Override
        public boolean hasProcedures() {
            return true;
        }

        @Override
        public Collection<Days> daysOf(String procedure) {
            return procedure.startsWith("1") ? List.of(SINCE) : List.of(Days.ALL);
        }
    }

    private List<BacklogItem> inPages(Selection selection, Sort sort) {
        List<BacklogItem> items = new ArrayList<>();
        int limit = 1 + random.nextInt(60);
        Mark after = null;
        do {
            Backlog.Page page = backlog.page(selection, sort, after, limit);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            items.addAll(page.items());
            after = page.end();
        } while (after != null);
        return items;
    }

    private List<BacklogItem> whole(Selection selection, Sort sort) {
        List<BacklogItem> items = new ArrayList<>();
        backlog.forEach(selection, sort, items::add);
        return items;
    }

    private Selection selection() {
        return new Selection(
                timelines.any(List.of(TwoBooks.FIRST, TwoBooks.SECOND)),
                RandomTimelines.FIRST_DAY.plusDays(random.nextInt(150) - 10),
                random.nextInt(6) == 0 ? null : extent(),
                states(),
                seldom(timelines.any(List.of(Period.parse("2023"), Period.parse("2023-Q4"), Period.parse("2023-10")))),
                seldom("1.001193"),
                seldom(timelines.any(ASKED_FOR)),
                seldom(timelines.day()),
                seldom(timelines.day()),
                seldom(random.nextBoolean()),
                seldom(random.nextBoolean()));
    }

    /** Mostly one unit; else some of which none lies within another, and less some of those below them. */
    private Extent extent() {
        AgencyCode first = new AgencyCode(timelines.any(RandomTimelines.UNITS));
        List<AgencyCode> prefixes = new ArrayList<>(List.of(first));
        List<AgencyCode> without = new ArrayList<>();
        for (String code : random.nextBoolean() ? RandomTimelines.UNITS : List.<String>of()) {
            AgencyCode unit = new AgencyCode(code);
            boolean below = prefixes.stream().anyMatch(unit::isWithin);
            boolean above = prefixes.stream().anyMatch(prefix -> prefix.isWithin(unit));
            if (!below && !above && random.nextInt(3) == 0) {
                prefixes.add(unit);
            } else if (below && !above && without.stream().noneMatch(unit::isWithin) && random.nextInt(3) == 0) {
                without.add(unit);
            }
        }
        return new Extent(prefixes, without);
    }

    private <T> @Nullable T seldom(T value) {
        return random.nextInt(4) == 0 ? value : null;
    }

    private Set<TallyState> states() {
        return switch (random.nextInt(4)) {
            case 0 -> States.of(List.of(), List.of());
            case 1 -> States.of(States.named(timelines.any(List.of("late", "open", "onTime", "finished"))), List.of());
            case 2 -> States.of(EnumSet.of(timelines.any(List.of(Standing.values()))), List.of());
            default -> States.of(List.of(), EnumSet.of(timelines.any(List.of(Cause.values()))));
        };
    }
}
