package vn.tiendo.tests.random;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Dossiers to which everything happens that may happen, sensible or not; each event valid by itself. The same seed and
 * day make the same events, and the dossier of a number is the same however many are made. No identity has two
 * contents, so that any order of arrival and any repetition must give the same answers.
 */
public final class RandomDossiers {

    private static final DateTimeFormatter IN_CODES = DateTimeFormatter.ofPattern("yyMMdd");

    private final long seed;
    private final LocalDate today;
    private final List<List<String>> levels;

    /**
     * Everything happens before that day, in Vietnam.
     *
     * @param seed to be printed by the test, so that it can be run again
     */
    public RandomDossiers(long seed, LocalDate today) {
        this(seed, today, "");
    }

    /** @param apart letters or digits that keep these dossiers' units from those of others in one installation */
    public RandomDossiers(long seed, LocalDate today, String apart) {
        this.seed = seed;
        this.today = today;
        this.levels = Territory.levels(apart);
    }

    /** The events of that many dossiers as CloudEvents, one a line, in the order in which they happened. */
    public List<String> lines(int dossiers) {
        return lines(0, dossiers);
    }

    /** The events of the dossiers from a number on, up to another, in the order in which they happened. */
    public List<String> lines(int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .flatMap(this::dossier)
                .sorted(Comparator.comparing(Event::instant))
                .map(Event::json)
                .toList();
    }

    private Stream<Event> dossier(int number) {
        Chance chance = Chance.of(seed, number);
        Moments moments = new Moments(chance, today);
        Territory territory = new Territory(chance, levels);
        String unit = territory.unit();
        Instant receivedAt = moments.ofReceipt();
        Draft draft = new Draft(code(unit, receivedAt, number, chance), chance, moments);
        tell(draft, chance, moments, territory, unit, receivedAt);
        return draft.events().stream();
    }

    private static void tell(
            Draft draft, Chance chance, Moments moments, Territory territory, String unit, Instant receivedAt) {
        new Receipts(draft, chance, moments, territory).tell(unit, receivedAt);
        Instant begins = chance.in100(8) ? moments.before(receivedAt) : receivedAt;
        Steps steps = new Steps(draft, chance, moments, territory, unit, begins);
        steps.tell(chance.in100(3) ? chance.between(20, 40) : chance.between(0, 11));
        new Finishes(draft, chance, steps).tell();
        new Retractions(draft, chance, moments).tell();
        draft.events().stream().filter(event -> chance.in100(5)).forEach(draft::repeat);
    }

    /** The serial is the number of the dossier, so that no two codes are equal. */
    private static String code(String unit, Instant receivedAt, int number, Chance chance) {
        String serial = "%0" + chance.between(4, 7) + "d";
        String agency = chance.in100(5) ? Territory.oldForm(unit) : unit;
        return agency + "-" + IN_CODES.format(Moments.day(receivedAt)) + "-" + serial.formatted(number);
    }
}
