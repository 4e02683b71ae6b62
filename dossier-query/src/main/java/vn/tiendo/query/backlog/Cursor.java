package vn.tiendo.query.backlog;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.zip.CRC32;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.backlog.Backlog.Mark;

/**
 * Where a page ended. To clients it is opaque.
 *
 * @param asOf the day of the list, so that a list of today stays that of the day on which its first page was read
 */
public record Cursor(LocalDate asOf, Mark mark) {
    private static final int PARTS = 4;
    private static final String SEPARATOR = " ";

    /**
     * Reads a cursor.
     *
     * @param filters those of the list that is asked for
     * @throws IllegalArgumentException if the text is none, or belongs to another list
     */
    public static Cursor read(String text, String filters) {
        String[] parts = parts(text);
        if (!parts[0].equals(check(filters))) {
            throw new IllegalArgumentException("it belongs to a list with other filters; start at the first page");
        }
        return new Cursor(LocalDate.parse(parts[1]), new Mark(Long.parseLong(parts[2]), new DossierCode(parts[3])));
    }

    private static String[] parts(String text) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        String[] parts = plain.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("take it from \"next\" of the page before");
        }
        return parts;
    }

    /** The cursor as text, good for addresses. */
    String text(String filters) {
        String plain = String.join(
                SEPARATOR,
                check(filters),
                asOf.toString(),
                Long.toString(mark.rank()),
                mark.code().value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String check(String filters) {
        CRC32 check = new CRC32();
        check.update(filters.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(check.getValue());
    }
}
