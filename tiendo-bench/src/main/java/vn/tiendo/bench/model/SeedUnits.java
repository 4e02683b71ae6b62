package vn.tiendo.bench.model;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.local.sample.SampleUnits;

/** The offices of all copies of the seed as a registry takes them. */
final class SeedUnits {
    private static final String COMMUNE = "COMMUNE";

    private SeedUnits() {}

    /** Those of the sample year, and twenty communes in each province, of which the sample year has some. */
    static String csv() {
        List<String> rows = new ArrayList<>(
                SampleUnits.csv().lines().filter(row -> !row.contains(COMMUNE)).toList());
        SampleUnits.csv()
                .lines()
                .filter(row -> row.contains(COMMUNE))
                .map(row -> row.substring(0, row.indexOf('.')))
                .distinct()
                .forEach(province -> addCommunes(province, rows));
        return String.join("\n", rows) + "\n";
    }

    private static void addCommunes(String province, List<String> rows) {
        for (int number = 1; number <= UnitCopies.COMMUNES; number++) {
            rows.add("%s.15.%02d,Phường số %d,%s,,,,,".formatted(province, number, number, COMMUNE));
        }
    }
}
