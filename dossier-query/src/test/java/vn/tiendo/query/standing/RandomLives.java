package vn.tiendo.query.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.dossier.Step.Finish;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.SuspensionReason;

/** Random progresses that a dossier can have, with every kind of step, crowded into few days and few units. */
public final class RandomLives {
    public static final List<AgencyCode> UNITS = Stream.of(
                    "H09", "H09.12", "H09.12.3", "H09.12.30", "H09.15", "H15", "H15.50.05.13", "H15.50", "H01.05.02")
            .map(AgencyCode::new)
            .toList();
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 9, 20);
    private static final int DAYS = 100;
    private static final int MINUTES_OF_A_DAY = 1_440;
    private static final int MOST_STEPS = 12;

    private final RandomGenerator random;

    public RandomLives(long seed) {
        this.random = new Random(seed);
    }

    /** One life in twenty was not received. */
    public DossierProgress next() {
        Instant received = later(FIRST_DAY.atStartOfDay(Life.VIETNAM).toInstant(), 60);
        Receipt receipt = new Receipt(received, unit(), "1.001193", Channel.ONLINE, due(received), null);
        return chance(20)
                ? DossierProgress.NONE
                : new DossierProgress(null, receipt, course(received), List.of(), List.of(), List.of(), List.of());
    }

    /** Any day around them. */
    public LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS + 40) - 5L);
    }

    /** The course that the dossier had at the end of a day. */
    public static DossierProgress truncated(DossierProgress progress, LocalDate day) {
        Instant night = day.plusDays(1).atStartOfDay(Life.VIETNAM).toInstant();
        List<Step> course = progress.course().stream()
                .filter(step -> step.at().isBefore(night))
                .toList();
        return new DossierProgress(null, progress.receipt(), course, List.of(), List.of(), List.of(), List.of());
    }

    private List<Step> course(Instant received) {
        List<Step> course = new ArrayList<>();
        Instant at = received;
        boolean suspended = false;
        int steps = random.nextInt(MOST_STEPS);
        while (course.size() < steps) {
            at = chance(3) ? at : later(at, chance(2) ? 1 : 12);
            Step step = step(at, suspended);
            suspended = step instanceof Step.Suspended || suspended && !(step instanceof Step.Resumed);
            course.add(step);
        }
        if (chance(2)) {
            course.add(new Step.Finished(later(at, 6), Finish.values()[random.nextInt(Finish.values().length)]));
        }
        return course;
    }

    private Step step(Instant at, boolean suspended) {
        return switch (random.nextInt(4)) {
            case 0 -> new Step.Reappointed(at, later(at.minusSeconds(400_000), 20), null);
            case 1 -> new Step.Transferred(at, unit());
            default ->
                suspended
                        ? new Step.Resumed(at, chance(3) ? due(at) : null)
                        : new Step.Suspended(at, SuspensionReason.values()[random.nextInt(2)]);
        };
    }

    private @Nullable Instant due(Instant from) {
        return chance(6) ? null : later(from.minusSeconds(200_000), 25);
    }

    private Instant later(Instant from, int days) {
        return from.plusSeconds(60L * random.nextInt(days * MINUTES_OF_A_DAY));
    }

    private AgencyCode unit() {
        return UNITS.get(random.nextInt(UNITS.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
