package vn.tiendo.contract.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The code of a dossier: {@code {agency code}-{yymmdd}-{serial of 4 to 7 digits}}. It is never rewritten, not even where
 * its agency code is of the old form, and its date is not checked against the receipt.
 */
public record DossierCode(@JsonValue String value) implements Comparable<DossierCode> {
    private static final int DATE = 6;
    private static final int SHORTEST_SERIAL = 4;
    private static final int LONGEST_SERIAL = 7;

    @JsonCreator
    public DossierCode {
        int agency = value.indexOf('-');
        int date = agency + 1 + DATE;
        if (agency < 0 || date >= value.length() || !isForm(value, agency, date)) {
            throw new IllegalArgumentException("a dossier code is {agency code}-{yymmdd}-{4 to 7 digits}");
        }
        AgencyCode.of(value.substring(0, agency));
    }

    /** By hand: every event and every row of a list is checked, and regular expressions showed in profiles of both. */
    private static boolean isForm(String value, int agency, int date) {
        int serial = value.length() - date - 1;
        return value.charAt(date) == '-'
                && serial >= SHORTEST_SERIAL
                && serial <= LONGEST_SERIAL
                && isDigits(value, agency + 1, date)
                && isDigits(value, date + 1, value.length());
    }

    private static boolean isDigits(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** The agency that the code names, in its present form. */
    public AgencyCode agency() {
        return AgencyCode.of(value.substring(0, value.indexOf('-')));
    }

    @Override
    public int compareTo(DossierCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
