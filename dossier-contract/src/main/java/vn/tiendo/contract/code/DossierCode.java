package vn.tiendo.contract.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of a dossier: {@code {agency code}-{yymmdd}-{serial of 4 to 7 digits}}. It is never rewritten, not even where
 * its agency code is of the old form, and its date is not checked against the receipt.
 */
public record DossierCode(@JsonValue String value) implements Comparable<DossierCode> {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9.]{1,64})-[0-9]{6}-[0-9]{4,7}");

    @JsonCreator
    public DossierCode {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            throw new IllegalArgumentException("a dossier code is {agency code}-{yymmdd}-{4 to 7 digits}");
        }
        AgencyCode.of(form.group(1));
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
