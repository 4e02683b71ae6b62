package vn.tiendo.contract.province;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.contract.code.AgencyCode;

/**
 * The days of a list of provinces, cut where one of them begins or ends.
 *
 * @param byFirstDay what is so from a day until the next
 */
record Eras(NavigableMap<LocalDate, Era> byFirstDay) {
    Eras {
        byFirstDay = Collections.unmodifiableNavigableMap(new TreeMap<>(byFirstDay));
    }

    /** @param all every province that ever was, at least one of them since ever */
    static Eras of(List<Province> all) {
        NavigableMap<LocalDate, Era> eras = new TreeMap<>();
        Stream<LocalDate> ends = all.stream().map(Province::validTo).filter(day -> day.isBefore(LocalDate.MAX));
        Stream.concat(all.stream().map(Province::validFrom), ends.map(day -> day.plusDays(1)))
                .forEach(first -> eras.computeIfAbsent(first, day -> from(all, day)));
        return new Eras(eras);
    }

    /** What is so on a day. */
    Era on(LocalDate day) {
        return Objects.requireNonNull(byFirstDay.floorEntry(day), "there are days before the first")
                .getValue();
    }

    private static Era from(List<Province> all, LocalDate day) {
        Map<AgencyCode, List<AgencyCode>> counted = all.stream()
                .map(Province::code)
                .distinct()
                .collect(Collectors.groupingBy(code -> holder(all, code, day)));
        counted.replaceAll(Eras::ownFirst);
        return new Era(all.stream().filter(province -> province.existsOn(day)).toList(), counted);
    }

    /** The province that holds on a day what was under a code: itself while it exists, then its successor. */
    private static AgencyCode holder(List<Province> all, AgencyCode code, LocalDate day) {
        return all.stream()
                .filter(province -> province.code().equals(code) && day.isAfter(province.validTo()))
                .map(Province::successor)
                .filter(Objects::nonNull)
                .findFirst()
                .map(successor -> holder(all, successor, day))
                .orElse(code);
    }

    private static List<AgencyCode> ownFirst(AgencyCode province, List<AgencyCode> codes) {
        Stream<AgencyCode> merged = codes.stream().filter(code -> !code.equals(province));
        return Stream.concat(Stream.of(province), merged).toList();
    }

    /**
     * Some days on which the provinces and their territories are the same.
     *
     * @param provinces by code
     * @param counted the codes that count for each code which counts for itself
     */
    record Era(List<Province> provinces, Map<AgencyCode, List<AgencyCode>> counted) {
        /** The codes that count for a province, its own first; only itself if nothing is known of it. */
        List<AgencyCode> countedIn(AgencyCode province) {
            return counted.getOrDefault(province, List.of(province));
        }
    }
}
