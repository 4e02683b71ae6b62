package vn.tiendo.query.alert.postgres;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.tally.StocksOfUnits;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.Territory;
import vn.tiendo.query.unit.UnitRegister;

/**
 * Finds the units that are badly off, and how they stood on the days before: with the figures of pages and reports, of what
 * was received in the year of each day.
 */
final class AlertedUnits {
    private final JdbcClient database;
    private final StocksOfUnits stocks;
    private final UnitRegister register;

    AlertedUnits(JdbcClient database, StocksOfUnits stocks, UnitRegister register) {
        this.database = database;
        this.stocks = stocks;
        this.register = register;
    }

    /**
     * The figures of each unit that is below a threshold on the last of some days.
     *
     * @param percent the threshold
     */
    Map<AgencyCode, NavigableMap<LocalDate, ProgressCounts>> below(int percent, LocalDate first, LocalDate last) {
        Territory territory = register.registry().territory();
        Map<AgencyCode, Extent> extents = new HashMap<>();
        withFigures().stream()
                .filter(unit -> !territory.isMerged(unit, last))
                .forEach(unit -> extents.put(unit, territory.extent(unit, last)));
        Map<AgencyCode, ProgressCounts> now = of(extents, last);
        extents.keySet().removeIf(unit -> !isBelow(now.getOrDefault(unit, ProgressCounts.NONE), percent));
        Map<AgencyCode, NavigableMap<LocalDate, ProgressCounts>> days = new TreeMap<>();
        extents.keySet().forEach(unit -> days.put(unit, new TreeMap<>()));
        for (LocalDate day = first; !extents.isEmpty() && !day.isAfter(last); day = day.plusDays(1)) {
            Map<AgencyCode, ProgressCounts> counts = of(extents, day);
            LocalDate on = day;
            days.forEach((unit, of) -> of.put(on, counts.getOrDefault(unit, ProgressCounts.NONE)));
        }
        return days;
    }

    private static boolean isBelow(ProgressCounts counts, int percent) {
        return counts.onTime() * 100 < percent * counts.received();
    }

    private Map<AgencyCode, ProgressCounts> of(Map<AgencyCode, Extent> extents, LocalDate day) {
        Period year = Period.parse("%04d".formatted(day.getYear()));
        return extents.isEmpty() ? Map.of() : stocks.stocks(Book.PORTAL_766, extents, year, day);
    }

    /** Leaps from unit to unit through tally_month_pkey; tally_delta has some ten thousand rows at most. */
    private List<AgencyCode> withFigures() {
        return database.sql("""
                        with recursive leap as (
                            (select unit from tally_month order by unit limit 1)
                            union all
                            select (select m.unit from tally_month m where m.unit > leap.unit order by m.unit limit 1)
                            from leap
                            where leap.unit is not null
                        )
                        select unit from leap where unit is not null
                        union
                        select array_to_string((string_to_array(unit, '.'))[1 : depth], '.')
                        from (select distinct unit from tally_delta) as waiting
                        cross join generate_series(1, cardinality(string_to_array(unit, '.'))) as depth
                        """)
                .query((row, _) -> new AgencyCode(row.getString("unit")))
                .list();
    }
}
