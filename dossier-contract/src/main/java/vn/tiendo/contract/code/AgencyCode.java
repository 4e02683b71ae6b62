package vn.tiendo.contract.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The code of a unit (mã định danh): groups of 1 to 16 letters or digits joined by dots, the province first, as in
 * {@code H09.12}. Each dot-separated prefix is a unit too, and an ancestor.
 *
 * @param value the code in its present form, never the old one
 */
public record AgencyCode(@JsonValue String value) implements Comparable<AgencyCode> {
    private static final int LONGEST = 64;
    private static final int LONGEST_GROUP = 16;

    public AgencyCode {
        if (value.length() > LONGEST || !isGroups(value)) {
            throw new IllegalArgumentException(
                    "an agency code is groups of 1 to 16 letters or digits joined by dots, 64 characters at most");
        }
    }

    /** By hand: every event is checked several times, and regular expressions showed in profiles of the ingest. */
    private static boolean isGroups(String value) {
        int length = 0;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            boolean ends = character == '.';
            if (ends ? length == 0 : !isLetterOrDigit(character) || length == LONGEST_GROUP) {
                return false;
            }
            length = ends ? 0 : length + 1;
        }
        return length > 0;
    }

    private static boolean isLetterOrDigit(char character) {
        return isDigit(character) || character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
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
        return isNumber(code.firstGroup()) ? code.reversed() : code;
    }

    private AgencyCode reversed() {
        List<String> groups = new ArrayList<>(groups());
        Collections.reverse(groups);
        groups.removeIf(group -> group.chars().allMatch(character -> character == '0'));
        if (groups.isEmpty() || isNumber(groups.getFirst())) {
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

    private String firstGroup() {
        int dot = value.indexOf('.');
        return dot < 0 ? value : value.substring(0, dot);
    }

    private static boolean isNumber(String group) {
        return group.chars().allMatch(AgencyCode::isDigit);
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
