package vn.tiendo.local.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Records that cannot be used, as old systems put them on the topic without asking anybody: they wait in quarantine until
 * someone clears them. Each is wrong in a way of its own.
 */
public final class SampleStrays {
    private static final DateTimeFormatter CODE_DATE = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final String RECEIPT =
            "\"agencyCode\":\"%s\",\"procedureCode\":\"1.012289\",\"channel\":\"COUNTER\"";

    private SampleStrays() {}

    /**
     * A record of the topic.
     *
     * @param key the code of its dossier
     */
    public record Stray(String key, String value) {}

    /** They tell of the day before this one, of dossiers that nobody else tells of; the first of them alone can be used. */
    public static List<Stray> before(LocalDate today) {
        LocalDateTime time = today.minusDays(1).atTime(9, 0);
        String twice = code("H29.03", today, 9001);
        return List.of(
                stray(twice, "reused", "received", time, RECEIPT.formatted("H29.03")),
                stray(twice, "reused", "processed", time.plusHours(1), "\"outcome\":\"APPROVED\""),
                new Stray(code("H26.05", today, 9002), "{\"specversion\":\"1.0\",\"id\":\"cut-off\",\"sour"),
                stray(code("H26.07", today, 9003), "archive", "archived", time, ""),
                stray(code("H12.09", today, 9004), "no-procedure", "received", time, "\"agencyCode\":\"H12.09\""),
                stray(code("H17.05", today, 9005), "fax", "received", time, byFax("H17.05")),
                stray(code("H29.09", today, 9006), "whose", "received", time, named("H29.09")),
                stray(code("H57.11", today, 9007), "early", "processed", time.plusYears(1), "\"outcome\":\"REFUSED\""));
    }

    private static String byFax(String agency) {
        return RECEIPT.formatted(agency).replace("COUNTER", "FAX");
    }

    /** Says more than is wanted. */
    private static String named(String agency) {
        return RECEIPT.formatted(agency) + ",\"applicant\":\"-\"";
    }

    private static Stray stray(String dossier, String id, String kind, LocalDateTime time, String members) {
        String value = "{\"specversion\":\"1.0\",\"id\":\"" + id
                + "\",\"source\":\"/archives/" + dossier.substring(0, 3)
                + "\",\"type\":\"vn.tiendo.dossier." + kind
                + ".v1\",\"subject\":\"" + dossier
                + "\",\"time\":\"" + Fact.instant(time)
                + "\",\"datacontenttype\":\"application/json\",\"data\":{" + members + "}}";
        return new Stray(dossier, value);
    }

    private static String code(String agency, LocalDate today, int serial) {
        return agency + "-" + today.minusDays(1).format(CODE_DATE) + "-" + serial;
    }
}
