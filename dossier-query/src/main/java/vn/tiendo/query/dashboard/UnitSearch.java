package vn.tiendo.query.dashboard;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.tiendo.access.Scope;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.unit.Registration;
import vn.tiendo.query.unit.UnitRegistry;

/** Finds units of a day by their names or codes, as people type them: without marks, and in any case. */
public record UnitSearch(UnitRegistry registry, LocalDate day, Scope scope) {
    private static final int MOST = 50;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** A unit, and the province that it counts for. */
    public record Found(AgencyCode code, String name, String province) {}

    /**
     * What fits.
     *
     * @param first at most fifty of it, those above first
     * @param total how many there are
     */
    public record Matches(List<Found> first, int total) {
        private static final Matches NONE = new Matches(List.of(), 0);

        public Matches {
            first = List.copyOf(first);
        }
    }

    /** The units whose name holds all the words, or whose code begins with them. */
    public Matches of(String words) {
        List<String> wanted = List.of(plain(words).strip().split("\\s+"));
        if (wanted.getFirst().isEmpty()) {
            return Matches.NONE;
        }
        List<Registration> fitting = registry.registrations().stream()
                .filter(unit -> unit.validOn(day) && scope.holds(unit.code()) && fits(unit, wanted))
                .sorted(Comparator.comparingInt(
                                (Registration unit) -> unit.code().depth())
                        .thenComparing(Registration::code))
                .toList();
        List<Found> first = fitting.stream()
                .limit(MOST)
                .map(unit -> new Found(unit.code(), unit.name(), province(unit.code())))
                .toList();
        return new Matches(first, fitting.size());
    }

    private static boolean fits(Registration unit, List<String> wanted) {
        String name = plain(unit.name());
        String code = unit.code().value().toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(word -> name.contains(word) || code.startsWith(word));
    }

    private String province(AgencyCode unit) {
        return registry.on(day, registry.territory().provinceOf(unit, day)).name();
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
