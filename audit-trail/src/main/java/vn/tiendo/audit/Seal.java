package vn.tiendo.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an entry. It is SHA-256 over these texts, each written as a netstring (the number of its bytes in UTF-8, a
 * colon, the bytes, a comma), so that no two entries are written alike: {@code tiendo-audit-1}, application, number, at,
 * who, reason, action, subject, outcome, digest, previous. What is absent is the empty text.
 */
public final class Seal {
    private static final String FORM = "tiendo-audit-1";
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Seal() {}

    /** An instant as it is hashed and answered, always with six digits behind the point. */
    public static String text(Instant instant) {
        return MICROSECONDS.format(instant);
    }

    /** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String digest(String text) {
        return sha256(text.getBytes(UTF_8));
    }

    static String of(Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List.of(
                        FORM,
                        entry.application(),
                        Long.toString(entry.number()),
                        text(entry.at()),
                        entry.who(),
                        present(entry.reason()),
                        entry.action(),
                        entry.subject(),
                        entry.outcome(),
                        present(entry.digest()),
                        entry.previous())
                .forEach(text -> bytes.writeBytes(netstring(text)));
        return sha256(bytes.toByteArray());
    }

    private static String present(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static byte[] netstring(String text) {
        return (text.getBytes(UTF_8).length + ":" + text + ",").getBytes(UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
