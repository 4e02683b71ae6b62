package vn.tiendo.bench.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which unit and which day is asked for.
 *
 * @param today the day after the last fact of the country
 */
record Asked(String unit, LocalDate day, LocalDate today) {
    /** Days before today that are asked for: less than what the dossiers reach back, so that all are full. */
    private static final int DAYS = 300;

    /**
     * So many questions: to a province, a department and a commune in turn, each time another, on any day.
     *
     * @param units those of each kind
     */
    static List<Asked> many(int number, List<List<String>> units, LocalDate today, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Asked> many = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            List<String> kind = units.get(i % units.size());
            LocalDate day = today.minusDays(random.nextInt(1, DAYS + 1));
            many.add(new Asked(kind.get(random.nextInt(kind.size())), day, today));
        }
        return List.copyOf(many);
    }

    /** Groups of the code. */
    int depth() {
        return unit.split("\\.", -1).length;
    }
}
