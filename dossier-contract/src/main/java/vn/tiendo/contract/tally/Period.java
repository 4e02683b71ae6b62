package vn.tiendo.contract.tally;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar month, quarter or year in which dossiers are received: {@code 2023-10}, {@code 2023-Q4}, {@code 2023}.
 *
 * @param first its first month
 * @param last its last month
 */
public record Period(YearMonth first, YearMonth last) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_YEAR = 12;

    public Period {
        boolean month = first.equals(last);
        boolean quarter = first.getMonthValue() % MONTHS_OF_A_QUARTER == 1
                && last.equals(first.plusMonths(MONTHS_OF_A_QUARTER - 1L));
        boolean year = first.getMonthValue() == 1 && last.equals(first.plusMonths(MONTHS_OF_A_YEAR - 1L));
        if (!month && !quarter && !year) {
            throw new IllegalArgumentException("a period is one month, quarter or year");
        }
    }

    /**
     * Reads a period.
     *
     * @throws IllegalArgumentException if the text is none
     */
    @JsonCreator
    public static Period parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a period is a year, quarter or month: 2023, 2023-Q4, 2023-10");
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return quarter(YearMonth.of(year, Integer.parseInt(form.group(2)) * MONTHS_OF_A_QUARTER));
        }
        return form.group(3) != null
                ? month(YearMonth.of(year, Integer.parseInt(form.group(3))))
                : year(YearMonth.of(year, 1));
    }

    /** The month itself as a period. */
    public static Period month(YearMonth month) {
        return new Period(month, month);
    }

    /** The quarter that the month lies in. */
    public static Period quarter(YearMonth month) {
        int first = (month.getMonthValue() - 1) / MONTHS_OF_A_QUARTER * MONTHS_OF_A_QUARTER + 1;
        YearMonth start = YearMonth.of(month.getYear(), first);
        return new Period(start, start.plusMonths(MONTHS_OF_A_QUARTER - 1L));
    }

    /** The year that the month lies in. */
    public static Period year(YearMonth month) {
        return new Period(YearMonth.of(month.getYear(), 1), YearMonth.of(month.getYear(), MONTHS_OF_A_YEAR));
    }

    public LocalDate firstDay() {
        return first.atDay(1);
    }

    public LocalDate lastDay() {
        return last.atEndOfMonth();
    }

    /** The earlier of today and the last day: how the period stands as known today. */
    public LocalDate defaultAsOf(LocalDate today) {
        return today.isBefore(lastDay()) ? today : lastDay();
    }

    @JsonValue
    @Override
    public String toString() {
        if (first.equals(last)) {
            return first.toString();
        }
        String year = "%04d".formatted(first.getYear());
        return first.plusMonths(MONTHS_OF_A_QUARTER - 1L).equals(last)
                ? year + "-Q" + ((first.getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1)
                : year;
    }
}
