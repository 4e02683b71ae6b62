package vn.tiendo.query.unitranking.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unitranking.Figures;
import vn.tiendo.query.unitranking.FrozenFigures;
import vn.tiendo.query.unitranking.RankedUnit;

/** The table {@code frozen_unit_figures}. */
final class PostgresFrozenFigures implements FrozenFigures {
    private final JdbcClient database;

    PostgresFrozenFigures(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void freeze(Day day, String formula, Map<RankedUnit, Figures> units) {
        List<RankedUnit> ranked = List.copyOf(units.keySet());
        List<Figures> figures = List.copyOf(units.values());
        about(day, """
                        insert into frozen_unit_figures
                            (as_of, period, book, province, kind, formula, units, received, on_time)
                        select :asOf, :period, :book, province, kind, :formula,
                            array_agg(unit order by unit), array_agg(received order by unit),
                            array_agg(on_time order by unit)
                        from unnest(:provinces::text[], :kinds::text[], :units::text[], :received::bigint[],
                                :onTime::bigint[]) as known (province, kind, unit, received, on_time)
                        group by province, kind
                        on conflict do nothing
                        """)
                .param("formula", formula)
                .param("provinces", texts(ranked, unit -> unit.province().value()))
                .param("kinds", texts(ranked, unit -> unit.kind().name()))
                .param("units", texts(ranked, unit -> unit.unit().value()))
                .param("received", numbers(figures, Figures::received))
                .param("onTime", numbers(figures, Figures::onTime))
                .update();
    }

    // frozen_unit_figures_pkey
    @Override
    public Optional<Frozen> find(Day day, AgencyCode province, Unit.Kind kind) {
        return about(day, """
                        select formula, units, received, on_time
                        from frozen_unit_figures
                        where as_of = :asOf and period = :period and book = :book and province = :province
                            and kind = :kind
                        """)
                .param("province", province.value())
                .param("kind", kind.name())
                .query((row, _) -> new Frozen(day.asOf(), row.getString("formula"), figures(row)))
                .optional();
    }

    private JdbcClient.StatementSpec about(Day day, String statement) {
        return database.sql(statement)
                .param("asOf", day.asOf())
                .param("period", day.period().toString())
                .param("book", day.book().name());
    }

    private static Map<AgencyCode, Figures> figures(ResultSet row) throws SQLException {
        String[] units = (String[]) row.getArray("units").getArray();
        Long[] received = (Long[]) row.getArray("received").getArray();
        Long[] onTime = (Long[]) row.getArray("on_time").getArray();
        Map<AgencyCode, Figures> figures = new LinkedHashMap<>();
        for (int i = 0; i < units.length; i++) {
            figures.put(new AgencyCode(units[i]), new Figures(received[i], onTime[i]));
        }
        return figures;
    }

    private static String[] texts(List<RankedUnit> units, Function<RankedUnit, String> text) {
        return units.stream().map(text).toArray(String[]::new);
    }

    private static Long[] numbers(List<Figures> figures, ToLongFunction<Figures> number) {
        return figures.stream().map(number::applyAsLong).toArray(Long[]::new);
    }
}
