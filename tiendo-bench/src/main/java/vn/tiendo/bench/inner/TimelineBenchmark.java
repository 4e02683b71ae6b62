package vn.tiendo.bench.inner;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.Judging;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.CauseRules;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.FirstPromise;
import vn.tiendo.query.standing.FirstPromiseBook;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Portal766;
import vn.tiendo.query.standing.ProvinceBook;
import vn.tiendo.query.tally.TallyDelta;
import vn.tiendo.query.tally.TallyDifference;

/** Judges dossiers in three books, and works out what one more event of each changes in the tally. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TimelineBenchmark {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** As many dossiers as a batch of the feed has at most. */
    private static final int BATCH = 2_000;

    private final Judge judge = new Judge(
            new Books(List.of(new Portal766(VIETNAM), new ProvinceBook(), new FirstPromiseBook())),
            VIETNAM,
            new FirstPromise(WorkingCalendar.of(VIETNAM, List.of())),
            CauseRules.ALWAYS_AGENCY);
    private List<Changed> changed = List.of();
    private int next;

    private record Changed(DossierProgress before, DossierProgress after) {
        static Changed of(List<LifecycleEvent> events) {
            return new Changed(
                    Judging.of(events.getFirst().dossier(), events.subList(0, events.size() - 1)),
                    Judging.of(events.getFirst().dossier(), events));
        }
    }

    @Setup
    public void prepare() throws IOException {
        changed = Lives.dossiers().stream()
                .limit(BATCH)
                .map(dossier -> Changed.of(dossier.getValue()))
                .toList();
    }

    @Benchmark
    public List<CountedTimeline> judge() {
        next = (next + 1) % changed.size();
        return judge.judge(changed.get(next).after());
    }

    /** For a whole batch. */
    @Benchmark
    public List<TallyDelta> difference() {
        TallyDifference difference = new TallyDifference();
        for (Changed dossier : changed) {
            difference.add(judge.judge(dossier.before()), judge.judge(dossier.after()));
        }
        return difference.deltas();
    }
}
