package vn.tiendo.index.component.http;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads points; what cannot be used is said by an {@link IllegalArgumentException}. */
final class Points {
    private static final int DECIMALS = 2;
    private static final Pattern FORM = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private Points() {}

    /**
     * A score of a group, with two decimals.
     *
     * @param highest what the group is worth at most
     */
    static BigDecimal score(BigDecimal given, BigDecimal highest) {
        if (given.signum() < 0) {
            throw new IllegalArgumentException("a score is not below 0");
        }
        if (given.compareTo(highest) > 0) {
            throw new IllegalArgumentException("this group is worth at most " + highest.toPlainString() + " points");
        }
        if (given.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("a score has at most two decimals");
        }
        return given.setScale(DECIMALS);
    }

    /** A number as it is written. */
    static BigDecimal number(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("points are written with a point, such as 11.46");
        }
        return new BigDecimal(text);
    }
}
