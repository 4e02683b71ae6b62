package vn.tiendo.query.backlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

class PostgresBacklogTest {
    private static final int DOSSIERS = 400;
    private static final int QUESTIONS = 200;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final RandomTimelines timelines = new RandomTimelines(random);
    private final ReadModel model = new ReadModel();
    private final Backlog backlog = new PostgresBacklog(model.jdbc(), TwoBooks.BOOKS);
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
        List<Anomaly> anomalies =
                random.nextInt(5) == 0 ? List.of(timelines.any(List.of(Anomaly.values()))) : List.of();
        model.known(code, DossierProgress.NONE, List.of(), anomalies.toArray(Anomaly[]::new));
        StandingTimeline timeline = timelines.next();
        boolean booksAgree = random.nextBoolean();
        store(code, booksAgree ? 3 : 1, timeline, anomalies);
        if (!booksAgree) {
            store(code, 2, timelines.judgedOtherwise(timeline), anomalies);
        }
    }

    private void store(String code, int books, StandingTimeline timeline, List<Anomaly> anomalies) {
        String procedure = timelines.any(List.of("1.001193", "2.000889"));
        model.timeline(code, books, procedure, timeline);
        stored.add(new Stored(code, books, procedure, timeline, anomalies));
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
                random.nextInt(6) == 0 ? null : new AgencyCode(timelines.any(RandomTimelines.UNITS)),
                states(),
                seldom(timelines.any(List.of(Period.parse("2023"), Period.parse("2023-Q4"), Period.parse("2023-10")))),
                seldom("1.001193"),
                seldom(timelines.any(List.of(Anomaly.values()))),
                seldom(timelines.day()),
                seldom(timelines.day()));
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
