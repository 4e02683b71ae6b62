package vn.tiendo.query.dossier.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/** A row of {@code standing_timeline} to be written. */
record TimelineRow(String code, int books, String procedure, List<Stretch> stretches) {
    static Stream<TimelineRow> of(JudgedDossier dossier) {
        return dossier.after().stream().map(counted -> of(dossier, counted));
    }

    private static TimelineRow of(JudgedDossier dossier, CountedTimeline counted) {
        String procedure = Objects.requireNonNull(dossier.progress().receipt()).procedure();
        return new TimelineRow(
                dossier.code().value(),
                counted.books(),
                procedure,
                counted.timeline().stretches());
    }

    String received() {
        return stretches.getFirst().from().toString();
    }

    String unit() {
        return stretches.getLast().unit().value();
    }

    boolean finished() {
        Standing standing = stretches.getLast().state().standing();
        return standing != null && !standing.open();
    }

    @Nullable String due() {
        LocalDate due = stretches.getLast().due();
        return due == null ? null : due.toString();
    }

    String days() {
        return ArrayText.of(
                stretches.stream().map(stretch -> stretch.from().toEpochDay()).toList());
    }

    String states() {
        return ArrayText.of(
                stretches.stream().map(stretch -> stretch.state().ordinal()).toList());
    }

    /** One for each stretch, or one for all. */
    String units() {
        List<?> units = stretches.stream().map(Stretch::unit).toList();
        return ArrayText.ofCodes(units.stream().distinct().count() == 1 ? units.subList(0, 1) : units);
    }

    String dues() {
        return ArrayText.of(stretches.stream().map(TimelineRow::due).toList());
    }

    private static String due(Stretch stretch) {
        LocalDate due = stretch.due();
        return due == null ? "NULL" : Long.toString(due.toEpochDay());
    }
}
