package vn.tiendo.query.question;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Where a page ended. To clients it is opaque.
 *
 * @param place days, codes and numbers, none of which holds a space
 */
public record ListCursor(List<String> place) {
    private static final String SEPARATOR = " ";

    /**
     * Reads a cursor.
     *
     * @param filters those of the list that is asked for
     * @param parts how many there are in its place
     * @throws IllegalArgumentException if the text is none, or belongs to another list
     */
    public static ListCursor read(String text, String filters, int parts) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        List<String> all = List.of(plain.split(SEPARATOR, -1));
        if (all.size() != parts + 1) {
            throw new IllegalArgumentException("take it from \"next\" of the page before");
        }
        if (!all.getFirst().equals(check(filters))) {
            throw new IllegalArgumentException("it belongs to a list with other filters; start at the first page");
        }
        return new ListCursor(all.subList(1, all.size()));
    }

    /** The cursor as text, good for addresses. */
    public String text(String filters) {
        String plain = check(filters) + SEPARATOR + String.join(SEPARATOR, place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String check(String filters) {
        CRC32 check = new CRC32();
        check.update(filters.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(check.getValue());
    }
}
