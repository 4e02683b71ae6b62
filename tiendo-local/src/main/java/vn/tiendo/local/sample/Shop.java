package vn.tiendo.local.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The one-stop shop of one unit. Shares are in thousandths.
 *
 * @param code the unit's agency code
 * @param name what it is called
 * @param province the agency code of its province
 * @param procedures what it does
 * @param onTime how many dossiers it means to finish in time
 * @param drift how that changes over the year
 * @param bad whether much is late in it, and for long
 * @param saysLate whether its system tells when a dossier becomes late
 * @param seed of what befalls it alone
 */
record Shop(
        String code,
        String name,
        String province,
        List<Procedure> procedures,
        int onTime,
        Drift drift,
        boolean bad,
        boolean saysLate,
        long seed) {
    private static final int OUTAGES_A_MONTH = 35;
    private static final int LEAST = 400;
    private static final int MOST = 995;
    private static final int WORSE_IF_BAD = 340;
    private static final int WORSE_AFTER_NEW_YEAR = 110;

    /** Good and bad months, and what lay there over Tết. */
    int onTime(LocalDate day) {
        int month = random(YearMonth.from(day)).nextInt(-25, 26);
        int worse = (bad ? WORSE_IF_BAD : 0) + (WorkDays.isJustAfterNewYear(day) ? WORSE_AFTER_NEW_YEAR : 0);
        return Math.clamp(onTime + drift.at(day) + month - worse, LEAST, MOST);
    }

    /** Whether its system, or that of the whole province, was down on this day. */
    Optional<Breakdown> breakdown(LocalDate day) {
        return Breakdown.declaredOn(day, province)
                .or(() -> own(YearMonth.from(day)).filter(breakdown -> breakdown.covers(day)));
    }

    /** One to three open days of some months. */
    private Optional<Breakdown> own(YearMonth month) {
        SplittableRandom random = random(month).split();
        if (random.nextInt(1_000) >= OUTAGES_A_MONTH) {
            return Optional.empty();
        }
        LocalDate begin = WorkDays.after(month.atDay(1), random.nextInt(1, 15));
        return Optional.of(new Breakdown(code, begin, WorkDays.after(begin, random.nextInt(1, 4)), false));
    }

    private SplittableRandom random(YearMonth month) {
        return new SplittableRandom(seed ^ (31L * month.getYear() + month.getMonthValue()));
    }
}
