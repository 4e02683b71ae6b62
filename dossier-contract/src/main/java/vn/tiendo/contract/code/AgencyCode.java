package vn.tiendo.contract.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of a unit (mã định danh): groups of 1 to 16 letters or digits joined by dots, the province first, as in
 * {@code H09.12}. Each dot-separated prefix is a unit too, and an ancestor.
 *
 * @param value the code in its present form, never the old one
 */
public record AgencyCode(@JsonValue String value) implements Comparable<AgencyCode> {
    private static final int LONGEST = 64;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,16}(\\.[A-Za-z0-9]{1,16})*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern ZEROS = Pattern.compile("0+");

    public AgencyCode {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an agency code is groups of 1 to 16 letters or digits joined by dots, 64 characters at most");
        }
    }

    /**
     * Reads a code in its present or old form. The old form begins with a group of digits and ends in the province:
     * it is reversed and groups of zeros are dropped ({@code 000.17.22.H56} is {@code H56.22.17}).
     *
     * @throws IllegalArgumentException if the text is no agency code
     */
    @JsonCreator
    public static AgencyCode of(String text) {
        AgencyCode code = new AgencyCode(text);
        return DIGITS.matcher(code.group(0)).matches() ? code.reversed() : code;
    }

    private AgencyCode reversed() {
        List<String> groups = new ArrayList<>(groups());
        Collections.reverse(groups);
        groups.removeIf(group -> ZEROS.matcher(group).matches());
        if (groups.isEmpty() || DIGITS.matcher(groups.getFirst()).matches()) {
            throw new IllegalArgumentException("an agency code of the old form ends in the code of the province");
        }
        return new AgencyCode(String.join(".", groups));
    }

    /** The province that this unit belongs to; a province is its own. */
    public AgencyCode province() {
        return ancestor(1);
    }

    /** The number of groups: 1 for a province. */
    public int depth() {
        int depth = 1;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '.') {
                depth++;
            }
        }
        return depth;
    }

    /** The unit one level up, or null for a province. */
    public @Nullable AgencyCode parent() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? null : new AgencyCode(value.substring(0, dot));
    }

    /**
     * The first groups of this code.
     *
     * @param depth from 1 to the depth of this code
     */
    public AgencyCode ancestor(int depth) {
        return depth == depth() ? this : new AgencyCode(String.join(".", groups().subList(0, depth)));
    }

    /** Whether this unit is the other or lies below it. */
    public boolean isWithin(AgencyCode other) {
        return value.startsWith(other.value)
                && (value.length() == other.value.length() || value.charAt(other.value.length()) == '.');
    }

    /** How many leading groups two codes share; 0 where the provinces differ. */
    public int commonDepth(AgencyCode other) {
        List<String> mine = groups();
        List<String> theirs = other.groups();
        int depth = 0;
        while (depth < Math.min(mine.size(), theirs.size()) && mine.get(depth).equals(theirs.get(depth))) {
            depth++;
        }
        return depth;
    }

    private List<String> groups() {
        return Arrays.asList(value.split("\\."));
    }

    private String group(int index) {
        return groups().get(index);
    }

    @Override
    public int compareTo(AgencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
