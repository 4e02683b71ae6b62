package vn.tiendo.local.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The one-stop shop of one unit. Shares are in thousandths.
 *
 * @param code the unit's agency code
 * @param name what it is called
 * @param province the agency code of its province
 * @param procedures what it does
 * @param onTime how many dossiers it means to finish in time
 * @param saysLate whether its system tells when a dossier becomes late
 * @param seed of what befalls it alone
 */
record Shop(
        String code,
        String name,
        String province,
        List<Procedure> procedures,
        int onTime,
        boolean saysLate,
        long seed) {
    private static final int OUTAGES_A_MONTH = 35;

    /** Good and bad months. */
    int onTime(LocalDate day) {
        return Math.clamp(onTime + random(YearMonth.from(day)).nextInt(-25, 26), 500, 995);
    }

    /** When its system came back, if this day lies in an outage: one to three open days of some months. */
    LocalDate afterOutage(LocalDate day) {
        SplittableRandom month = random(YearMonth.from(day)).split();
        LocalDate begin = WorkDays.after(day.withDayOfMonth(1), month.nextInt(1, 15));
        LocalDate end = WorkDays.after(begin, month.nextInt(1, 4));
        boolean happens = month.nextInt(1_000) < OUTAGES_A_MONTH;
        return happens && !day.isBefore(begin) && day.isBefore(end) ? end : day;
    }

    private SplittableRandom random(YearMonth month) {
        return new SplittableRandom(seed ^ (31L * month.getYear() + month.getMonthValue()));
    }
}
