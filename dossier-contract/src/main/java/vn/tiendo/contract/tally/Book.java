package vn.tiendo.contract.tally;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The name of a set of rules by which standings are judged. A value, not an enumeration: books can be added. */
public record Book(@JsonValue String name) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

    /** The national portal's rule, in days; the default. */
    public static final Book PORTAL_766 = new Book("PORTAL_766");
    /** The province's own clock, in working time. */
    public static final Book PROVINCE = new Book("PROVINCE");
    /** What the citizen was first told, moved only by suspensions. */
    public static final Book FIRST_PROMISE = new Book("FIRST_PROMISE");

    @JsonCreator
    public Book {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("a book is named in capitals, such as PORTAL_766");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
