package vn.tiendo.contract.lifecycle;

/**
 * A promised time, to be worked out by the working calendar.
 *
 * @param amount from 1 to 1,000
 */
public record ProcessingTime(int amount, Unit unit) {
    private static final int LONGEST = 1_000;

    public ProcessingTime {
        if (amount < 1 || amount > LONGEST) {
            throw new IllegalArgumentException("a processing time is a whole number from 1 to 1,000");
        }
    }

    /** What is counted. */
    public enum Unit {
        WORKING_DAYS,
        WORKING_HOURS,
        CALENDAR_DAYS
    }
}
