package vn.tiendo.contract.province;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.contract.code.AgencyCode;

/** All provinces of both lists: the 63 until 30 June 2025 and the 34 from the day after. */
public final class Provinces {
    private static final String FILE = "provinces.csv";
    private static final List<Province> ALL = read();
    /** By the first day; within an era neither the list of provinces nor their territories change. */
    private static final NavigableMap<LocalDate, Era> ERAS = eras();

    private Provinces() {}

    /**
     * Some days on which the provinces are the same.
     *
     * @param counted the codes that count for each code which counts for itself
     */
    private record Era(List<Province> provinces, Map<AgencyCode, List<AgencyCode>> counted) {
        static Era from(LocalDate day) {
            Map<AgencyCode, List<AgencyCode>> counted = ALL.stream()
                    .map(Province::code)
                    .distinct()
                    .collect(Collectors.groupingBy(code -> holder(code, day)));
            counted.replaceAll((province, codes) -> ownFirst(province, codes));
            return new Era(
                    ALL.stream().filter(province -> province.existsOn(day)).toList(), counted);
        }

        private static List<AgencyCode> ownFirst(AgencyCode province, List<AgencyCode> codes) {
            Stream<AgencyCode> merged = codes.stream().filter(code -> !code.equals(province));
            return Stream.concat(Stream.of(province), merged).toList();
        }
    }

    private static NavigableMap<LocalDate, Era> eras() {
        NavigableMap<LocalDate, Era> eras = new TreeMap<>();
        Stream<LocalDate> ends = ALL.stream().map(Province::validTo).filter(day -> day.isBefore(LocalDate.MAX));
        Stream.concat(ALL.stream().map(Province::validFrom), ends.map(day -> day.plusDays(1)))
                .forEach(day -> eras.computeIfAbsent(day, Era::from));
        return eras;
    }

    private static Era era(LocalDate day) {
        return Objects.requireNonNull(ERAS.floorEntry(day), "there are days before the first")
                .getValue();
    }

    /** The provinces of one day, by code. */
    public static List<Province> on(LocalDate day) {
        return era(day).provinces();
    }

    /** The province with that code on that day. */
    public static Optional<Province> on(LocalDate day, AgencyCode code) {
        return on(day).stream().filter(province -> province.code().equals(code)).findFirst();
    }

    /** Every province that ever was, each under each of its names, by code and first day. */
    public static List<Province> all() {
        return ALL;
    }

    /**
     * The codes whose dossiers count for a province on a day: its own first, then those of the provinces that were merged
     * into it by then, in order. Figures are kept by code and never rewritten, so a merged province is the sum of these.
     */
    public static List<AgencyCode> countedIn(AgencyCode province, LocalDate day) {
        return era(day).counted().getOrDefault(province, List.of(province));
    }

    /** The province that holds on a day what was under a code: itself while it exists, then its successor. */
    private static AgencyCode holder(AgencyCode code, LocalDate day) {
        return ALL.stream()
                .filter(province -> province.code().equals(code) && day.isAfter(province.validTo()))
                .map(Province::successor)
                .filter(Objects::nonNull)
                .findFirst()
                .map(successor -> holder(successor, day))
                .orElse(code);
    }

    private static List<Province> read() {
        try (InputStream file = Objects.requireNonNull(Provinces.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Provinces::province).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Province province(String line) {
        String[] cells = line.split(",", -1);
        return new Province(
                new AgencyCode(cells[0]),
                cells[1],
                day(cells[2], LocalDate.MIN),
                day(cells[3], LocalDate.MAX),
                cells[4].isEmpty() ? null : new AgencyCode(cells[4]));
    }

    private static LocalDate day(String cell, LocalDate open) {
        return cell.isEmpty() ? open : LocalDate.parse(cell);
    }
}
