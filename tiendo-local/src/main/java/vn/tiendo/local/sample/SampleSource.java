package vn.tiendo.local.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.tiendo.local.importer.EventSource;

/** The sample year, to be carried through the door as a file would be. Measured in days. */
public final class SampleSource implements EventSource {
    /** Enough that all provinces have a hundred or two in each month. */
    private static final int DOSSIERS_A_YEAR = 100_000;

    private static final int SERIAL_DIGITS = 4;

    private final SampleYear year;
    private final Instant begin;
    private final long days;
    private long position;

    /** @param today the year ends with the day before, so that nothing lies in the future */
    public SampleSource(LocalDate today) {
        this(today, DOSSIERS_A_YEAR);
    }

    /** @param dossiers about how many are received in the year; each has about four events */
    public SampleSource(LocalDate today, int dossiers) {
        LocalDate first = today.minusYears(1);
        year = new SampleYear(today, dossiers, SERIAL_DIGITS);
        begin = first.atStartOfDay(Fact.ZONE).toInstant();
        days = ChronoUnit.DAYS.between(first, today);
    }

    @Override
    public String name() {
        return "sample year";
    }

    @Override
    public byte @Nullable [] nextLine() {
        if (!year.hasNext()) {
            return null;
        }
        Fact next = year.next();
        position = ChronoUnit.DAYS.between(begin, next.time());
        return next.line().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public long size() {
        return days;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() {}
}
