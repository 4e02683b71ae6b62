package vn.tiendo.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Values of parameters: as documented, nearly so, and wild. */
final class Values {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2023-01-01");
    private static final int DAYS = 1_500;
    private static final String LONG = "a".repeat(3_000);

    /** What is in the installation, and its neighbourhood. */
    private static final List<String> UNITS =
            List.of("H01", "H01.05", "H09", "H09.12", "H29", "H29.05", "H29.05.01", "H62", "000.00.12.H09", "H99", "X");

    private static final List<String> DOSSIERS =
            List.of("H01.05-231002-0005", "H09.12-231002-0002", "H29.05-231002-0006", "H09.13-231002-9999999");
    private static final List<String> PERIODS =
            List.of("2023", "2023-Q4", "2023-10", "2024", "2026", "1999", "9999-12");
    private static final List<String> BOOKS = List.of("PORTAL_766", "PROVINCE", "FIRST_PROMISE", "OTHER");

    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("unit", UNITS),
            Map.entry("units.code", UNITS),
            Map.entry("provinces.code", UNITS),
            Map.entry("province", UNITS),
            Map.entry("hours.province", UNITS),
            Map.entry("asOf.province", UNITS),
            Map.entry("dossiers.code", DOSSIERS),
            Map.entry("dossier", DOSSIERS),
            Map.entry("period", PERIODS),
            Map.entry("book", BOOKS),
            Map.entry("books", List.of("PORTAL_766,PROVINCE", "PROVINCE,FIRST_PROMISE", "PORTAL_766,PORTAL_766")),
            Map.entry("calendar.year", List.of("2023", "2026", "2027", "2100", "0001")));

    private static final List<String> NEARLY = List.of(
            "2023-02-30",
            "0000-01-01",
            "9999-12-31",
            "2023-1-1",
            "2023-13-01",
            "2023-Q5",
            "2023-00",
            "-1",
            "0",
            "1001",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "1.5",
            "1e3",
            "+1",
            "TRUE",
            "true,false",
            "h09",
            "H09.",
            ".H09",
            "H09..12",
            "H09.12345678901234567",
            "late,OVERDUE",
            "LATE",
            "portal_766",
            " ",
            "null",
            "2023-10-30T00:00:00Z",
            "+10000-01-01",
            "999999999999-01-01",
            "2023-10-30 ",
            "AGENCY,AGENCY",
            ",",
            "json,csv");

    private static final List<String> WILD = List.of(
            "",
            "\u0000",
            "a\u0000b",
            "\r\nX-Injected: yes",
            "\u001b[31m",
            "\u0085",
            "\u200f\u202e",
            "\ufeff",
            "\ufffd",
            "\uD83D\uDE00".repeat(50),
            "\uD800",
            "Nguyễn Văn A",
            "ﷺ",
            "' or 1=1 --",
            "'; drop table dossier; --",
            "1) union select null,null--",
            "%",
            "_",
            "\\",
            "\"",
            "${jndi:ldap://x}",
            "#{7*7}",
            "<script>alert(1)</script>",
            "../../../etc/passwd",
            "..",
            ".",
            "/",
            "//",
            "a/b",
            ";jsessionid=1",
            "{}",
            "[]",
            "[object Object]",
            "NaN",
            "Infinity",
            "-0",
            "1e309",
            "0x10",
            "٣",
            "१२",
            "9".repeat(400),
            LONG,
            "a,".repeat(500),
            "H09,".repeat(200));

    private static final List<String> ENCODED = List.of(
            "%FF", "%C3%28", "%ED%A0%80", "%C0%AF", "%2e%2e%2f", "%2500", "%u0041".replace("%u", "%25u"), "+", "%20");

    private Values() {}

    /** @param key by which the parameter's word is known */
    static Value of(String key, JsonNode schema, Care care, Dice dice) {
        return switch (care) {
            case VALID -> Value.of(valid(key, schema, dice));
            case NEARLY -> Value.of(dice.percent(50) ? dice.one(NEARLY) : bent(valid(key, schema, dice), dice));
            case WILD -> dice.percent(25) ? new Value(dice.one(ENCODED), true) : Value.of(dice.one(WILD));
        };
    }

    static String wild(Dice dice) {
        return dice.one(WILD);
    }

    static String nearly(Dice dice) {
        return dice.one(NEARLY);
    }

    static String day(Dice dice) {
        return FIRST_DAY.plusDays(dice.below(DAYS)).toString();
    }

    private static String valid(String key, JsonNode schema, Dice dice) {
        if (schema.has("items")) {
            return valid(key, schema.get("items"), dice);
        }
        if (schema.has("enum")) {
            return dice.one(schema.get("enum").valueStream().toList()).asString();
        }
        if (KNOWN.containsKey(key)) {
            return dice.one(KNOWN.get(key));
        }
        if (schema.path("format").asString("").equals("date")) {
            return dice.percent(50) ? "2023-10-" + (10 + dice.below(20)) : day(dice);
        }
        return switch (schema.path("type").asString("")) {
            case "boolean" -> Boolean.toString(dice.percent(50));
            case "integer" -> Long.toString(number(schema, dice));
            default -> text(schema, dice);
        };
    }

    private static long number(JsonNode schema, Dice dice) {
        long least = schema.path("minimum").asLong(0);
        long greatest = schema.path("maximum").asLong(least + 20);
        return dice.percent(20) ? greatest : least + dice.below((int) Math.min(greatest - least + 1, 50));
    }

    private static String text(JsonNode schema, Dice dice) {
        if (schema.path("pattern").asString("").startsWith("^[0-9]")) {
            return Integer.toString(dice.below(1_000));
        }
        return dice.one(List.of("operator", "1.001193", "a", "Đất đai", "dvc", "/one-stop-shops/H09", "x-1"));
    }

    /** Slightly wrong. */
    private static String bent(String text, Dice dice) {
        int place = dice.below(text.length() + 1);
        return switch (dice.below(6)) {
            case 0 -> text.substring(0, place);
            case 1 -> text.substring(0, place) + (char) (' ' + dice.below(95)) + text.substring(place);
            case 2 -> text + text;
            case 3 -> text.toLowerCase(Locale.ROOT);
            case 4 -> " " + text + " ";
            default -> text + "," + text;
        };
    }
}
