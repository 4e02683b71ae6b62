package vn.tiendo.query.tally.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.TwoBooks;
import vn.tiendo.query.tally.DayChange;
import vn.tiendo.query.unit.Extent;

/** Figures of several prefixes, with and without parts of them, against a count dossier by dossier. */
class ExtentSumsTest {
    private static final Period PERIOD = Period.parse("2023");
    private static final LocalDate RECEIVED = LocalDate.of(2023, 10, 2);
    private static final List<String> UNITS = List.of(
            "H09", "H09.1", "H09.1.1", "H09.1.1.1", "H09.12", "H09.12.1", "H29", "H29.1", "H29.1.1", "H06", "H06.1");

    private final ReadModel model = new ReadModel();
    private final CellSums sums = new CellSums(model.jdbc(), TwoBooks.BOOKS);

    @Test
    void aFigureIsTheSumOverThePrefixesLessThatOverTheOthers() {
        long seed = Long.getLong("tiendo.seed", System.nanoTime());
        System.out.println("sums of extents with -Dtiendo.seed=" + seed);
        Random random = new Random(seed);
        List<AgencyCode> holders = givenDossiers(random);
        for (int i = 0; i < 100; i++) {
            Extent extent = extent(random);
            long expected = holders.stream().filter(extent::contains).count();
            assertThat(sums.stock(TwoBooks.FIRST, extent, PERIOD, RECEIVED).received())
                    .as("seed %d: %s", seed, extent)
                    .isEqualTo(expected);
            assertThat(sums.changes(TwoBooks.FIRST, extent, PERIOD, RECEIVED, RECEIVED.plusDays(1)).stream()
                            .filter(change -> change.state().standing() != null)
                            .mapToLong(DayChange::count)
                            .sum())
                    .as("seed %d: %s", seed, extent)
                    .isEqualTo(expected);
        }
    }

    /** Half of them folded. */
    private List<AgencyCode> givenDossiers(Random random) {
        List<AgencyCode> holders = new ArrayList<>();
        Map<String, Long> cells = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            AgencyCode holder = new AgencyCode(UNITS.get(random.nextInt(UNITS.size())));
            holders.add(holder);
            if (random.nextBoolean()) {
                model.delta(holder.value());
            } else {
                for (int depth = 1; depth <= holder.depth(); depth++) {
                    cells.merge(holder.ancestor(depth).value(), 1L, Long::sum);
                }
            }
        }
        cells.forEach(model::cell);
        return holders;
    }

    /** Prefixes of which none lies within another, and units below them that are left out. */
    private static Extent extent(Random random) {
        List<AgencyCode> prefixes = new ArrayList<>();
        List<AgencyCode> without = new ArrayList<>();
        for (String code : UNITS) {
            AgencyCode unit = new AgencyCode(code);
            boolean within = prefixes.stream().anyMatch(unit::isWithin);
            if (!within && random.nextInt(3) == 0) {
                prefixes.add(unit);
            } else if (within && without.stream().noneMatch(unit::isWithin) && random.nextInt(4) == 0) {
                without.add(unit);
            }
        }
        return prefixes.isEmpty() ? Extent.of(new AgencyCode("H06")) : new Extent(prefixes, without);
    }
}
