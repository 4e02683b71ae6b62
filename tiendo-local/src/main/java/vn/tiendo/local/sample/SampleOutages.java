package vn.tiendo.local.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Systems that were down in the sample year, as people declare them: half of the shops' systems told nothing of it. */
public final class SampleOutages {
    private SampleOutages() {}

    /**
     * What was declared in the year before a day, by an identifier of each. One that has not ended has no end.
     *
     * @param today nothing is known of what begins on it or later
     */
    public static Map<String, Map<String, String>> until(LocalDate today) {
        Map<String, Map<String, String>> outages = new LinkedHashMap<>();
        before(today).forEach(breakdown -> outages.put(id(breakdown), content(breakdown, today)));
        return outages;
    }

    /** The declared ones that began before a day, the earliest first. */
    static List<Breakdown> before(LocalDate today) {
        return Stream.iterate(YearMonth.from(today.minusYears(1)), month -> month.plusMonths(1))
                .limit(13)
                .flatMap(month -> Breakdown.declaredIn(month).stream())
                .filter(breakdown -> breakdown.begin().isBefore(today))
                .toList();
    }

    private static String id(Breakdown breakdown) {
        return breakdown.unit() + "-" + breakdown.begin();
    }

    private static Map<String, String> content(Breakdown breakdown, LocalDate today) {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("unit", breakdown.unit());
        content.put("system", "one-stop-shop/" + breakdown.unit());
        content.put("from", instant(breakdown.begin().atTime(8, 0)));
        if (breakdown.end().isBefore(today)) {
            content.put("until", instant(breakdown.end().atTime(7, 30)));
        }
        return content;
    }

    private static String instant(LocalDateTime time) {
        return Fact.instant(time).toString();
    }
}
