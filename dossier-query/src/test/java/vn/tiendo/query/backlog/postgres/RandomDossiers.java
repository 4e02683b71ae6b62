package vn.tiendo.query.backlog.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.backlog.BacklogItem;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.Sort;
import vn.tiendo.query.backlog.States;
import vn.tiendo.query.backlog.postgres.ListModel.Stored;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.TwoBooks;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.unit.Extent;

/** Dossiers of all kinds in a read model, and the lists that hold them. */
final class RandomDossiers {
    private static final int DOSSIERS = 400;
    private static final List<String> PROCEDURES = List.of("1.001", "1.002", "1.003", "1.004", "=1+1");

    final ReadModel model = new ReadModel();
    final List<Stored> stored = new ArrayList<>();
    private final Random random;
    private final RandomTimelines timelines;

    RandomDossiers(long seed) {
        random = new Random(seed);
        timelines = new RandomTimelines(random);
        model.atOnce(() -> {
            for (int i = 0; i < DOSSIERS; i++) {
                store("H09.12-231002-%04d".formatted(i));
            }
        });
    }

    private void store(String code) {
        List<Anomaly> anomalies = random.nextInt(5) == 0 ? List.of(Anomaly.SUSPENDED_TWICE) : List.of();
        model.known(code, DossierProgress.NONE, List.of(), anomalies.toArray(Anomaly[]::new));
        StandingTimeline timeline = timelines.next();
        String procedure = timelines.any(PROCEDURES);
        boolean booksAgree = random.nextBoolean();
        store(new Stored(code, booksAgree ? 3 : 1, procedure, timeline, anomalies, null));
        if (!booksAgree) {
            store(new Stored(code, 2, procedure, timelines.judgedOtherwise(timeline), anomalies, null));
        }
    }

    private void store(Stored dossier) {
        model.timeline(dossier.code(), dossier.books(), dossier.procedure(), dossier.timeline());
        stored.add(dossier);
    }

    List<BacklogItem> list(Selection selection) {
        return new ListModel(stored).list(selection, TwoBooks.BOOKS.bit(selection.book()), Sort.DUE);
    }

    /** Any question about dossiers that stand so. */
    Selection selection(String standings) {
        return new Selection(
                timelines.any(List.of(TwoBooks.FIRST, TwoBooks.SECOND)),
                RandomTimelines.FIRST_DAY.plusDays(random.nextInt(150)),
                random.nextInt(6) == 0 ? null : extent(),
                States.of(States.named(standings), random.nextInt(4) == 0 ? causes() : List.of()),
                seldom(timelines.any(List.of(Period.parse("2023"), Period.parse("2023-Q4"), Period.parse("2023-10")))),
                seldom(timelines.any(PROCEDURES)),
                seldom(Anomaly.SUSPENDED_TWICE),
                null,
                null,
                null,
                null);
    }

    private Collection<Cause> causes() {
        return EnumSet.of(timelines.any(Arrays.asList(Cause.values())), timelines.any(Arrays.asList(Cause.values())));
    }

    /** A unit, or one that another was merged into. */
    private Extent extent() {
        return random.nextInt(3) == 0
                ? new Extent(
                        List.of(new AgencyCode("H10"), new AgencyCode("H09.12")), List.of(new AgencyCode("H09.12.03")))
                : Extent.of(new AgencyCode(timelines.any(RandomTimelines.UNITS)));
    }

    private <T> @Nullable T seldom(T value) {
        return random.nextInt(4) == 0 ? value : null;
    }
}
