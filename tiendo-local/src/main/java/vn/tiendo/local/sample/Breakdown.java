package vn.tiendo.local.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.contract.province.Provinces;

/**
 * A system was down and nothing could be decided.
 *
 * @param unit of which, and of all below it
 * @param begin the first day of it
 * @param end the day on which it was back
 * @param declared by people; else only the dossiers themselves tell of it
 */
record Breakdown(String unit, LocalDate begin, LocalDate end, boolean declared) {
    private static final List<String> PROVINCES = Provinces.on(Province.SINCE).stream()
            .map(province -> province.code().value())
            .toList();

    /** Systems of whole provinces that are down in a month, one after the other. */
    private static final int A_MONTH = 3;

    private static final int OPEN_DAYS = 6;

    /** Shares no divisor with the number of provinces, so that each has its turn, and neighbours are months apart. */
    private static final int STRIDE = 7;

    /** Whether this day lies in it. */
    boolean covers(LocalDate day) {
        return !day.isBefore(begin) && day.isBefore(end);
    }

    /** What people declare: the systems of whole provinces that were down in this month. */
    static List<Breakdown> declaredIn(YearMonth month) {
        return IntStream.range(0, A_MONTH)
                .mapToObj(turn -> declared(month, turn))
                .toList();
    }

    /** The one of a province that covers a day; it may have begun in the month before. */
    static Optional<Breakdown> declaredOn(LocalDate day, String province) {
        YearMonth month = YearMonth.from(day);
        return Stream.of(month, month.minusMonths(1))
                .flatMap(begun -> declaredIn(begun, province))
                .filter(breakdown -> breakdown.covers(day))
                .findFirst();
    }

    private static Stream<Breakdown> declaredIn(YearMonth month, String province) {
        return IntStream.range(0, A_MONTH)
                .filter(turn -> province(month, turn).equals(province))
                .mapToObj(turn -> declared(month, turn));
    }

    private static Breakdown declared(YearMonth month, int turn) {
        LocalDate begin = WorkDays.after(month.atDay(1), 3 + 5 * turn);
        return new Breakdown(province(month, turn), begin, WorkDays.after(begin, OPEN_DAYS), true);
    }

    private static String province(YearMonth month, int turn) {
        int number = A_MONTH * (12 * month.getYear() + month.getMonthValue()) + turn;
        return PROVINCES.get(STRIDE * number % PROVINCES.size());
    }
}
