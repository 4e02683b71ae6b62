package vn.tiendo.contract.province;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.tiendo.contract.code.AgencyCode;

/** All provinces of both lists: the 63 until 30 June 2025 and the 34 from the day after. */
public final class Provinces {
    private static final String FILE = "provinces.csv";
    private static final List<Province> ALL = read();
    private static final Eras ERAS = Eras.of(ALL);

    private Provinces() {}

    /** The provinces of one day, by code. */
    public static List<Province> on(LocalDate day) {
        return ERAS.on(day).provinces();
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
        return ERAS.on(day).countedIn(province);
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
