package vn.tiendo.query.rules.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.catalogue.Procedure;

/** The table {@code procedure_time}. */
final class ProcedureTable {
    private final JdbcClient database;

    ProcedureTable(JdbcClient database) {
        this.database = database;
    }

    Catalogue catalogue() {
        return Catalogue.of(database.sql("""
                        select code, name, field, amount, unit, valid_from, valid_until
                        from procedure_time
                        """).query((row, _) -> procedure(row)).list());
    }

    private static Procedure procedure(ResultSet row) throws SQLException {
        ProcessingTime longest =
                new ProcessingTime(row.getInt("amount"), ProcessingTime.Unit.valueOf(row.getString("unit")));
        return new Procedure(
                row.getString("code"),
                row.getString("name"),
                row.getString("field"),
                longest,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    void replace(Catalogue catalogue) {
        database.sql("delete from procedure_time").update();
        insert(catalogue.all());
    }

    private void insert(List<Procedure> procedures) {
        database.sql("""
                        insert into procedure_time (code, name, field, amount, unit, valid_from, valid_until)
                        select code, name, field, amount, unit, valid_from, valid_until
                        from unnest(:codes::text[], :names::text[], :fields::text[], :amounts::integer[],
                            :units::text[], :from::date[], :until::date[])
                            as told (code, name, field, amount, unit, valid_from, valid_until)
                        """)
                .param("codes", texts(procedures, Procedure::code))
                .param("names", texts(procedures, Procedure::name))
                .param("fields", texts(procedures, Procedure::field))
                .param(
                        "amounts",
                        procedures.stream()
                                .map(procedure -> procedure.longest().amount())
                                .toArray(Integer[]::new))
                .param(
                        "units",
                        texts(
                                procedures,
                                procedure -> procedure.longest().unit().name()))
                .param(
                        "from",
                        texts(procedures, procedure -> procedure.validFrom().toString()))
                .param("until", texts(procedures, ProcedureTable::until))
                .update();
    }

    private static @Nullable String until(Procedure procedure) {
        LocalDate until = procedure.validUntil();
        return until == null ? null : until.toString();
    }

    private static @Nullable String[] texts(List<Procedure> procedures, Function<Procedure, @Nullable String> text) {
        return procedures.stream().map(text).toArray(String[]::new);
    }
}
