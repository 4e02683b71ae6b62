package vn.tiendo.query.unit.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.snapshot.Seen;
import vn.tiendo.query.unit.Registration;
import vn.tiendo.query.unit.RegistryChange;
import vn.tiendo.query.unit.RegistryChange.Step;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unit.UnitFile;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegistry;

/** The tables {@code unit_registration}, {@code former_unit_registration} and {@code unit_import}. */
final class RegistrationTables implements UnitRegister {
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final AuditTrail trail;
    private final AtomicReference<@Nullable Known> latest = new AtomicReference<>();

    RegistrationTables(JdbcClient database, TransactionTemplate transactions, AuditTrail trail) {
        this.database = database;
        this.transactions = transactions;
        this.trail = trail;
    }

    /** The registry after an import. */
    private record Known(long number, UnitRegistry registry) {}

    /** Kept in memory: between imports nothing is read but the number of the last one, and not even that by answers. */
    @Override
    public UnitRegistry registry() {
        Known known = latest.get();
        if (known == null
                || known.number() != Seen.underWay().map(Seen::unitImport).orElseGet(this::lastImport)) {
            known = read();
            latest.set(known);
        }
        return known.registry();
    }

    private long lastImport() {
        return database.sql("select max(number) from unit_import")
                .query(Long.class)
                .single();
    }

    /** One statement, so that number and registrations belong together. */
    private Known read() {
        List<Registration> registrations = new ArrayList<>();
        long[] number = {0};
        database.sql("""
                        select (select max(number) from unit_import) as number,
                            code, name, kind, valid_from, valid_to, successor, statistics_code
                        from unit_registration
                        """).query((ResultSet row) -> {
            number[0] = row.getLong("number");
            registrations.add(registration(row));
        });
        return new Known(number[0], new UnitRegistry(registrations));
    }

    private static Registration registration(ResultSet row) throws SQLException {
        String successor = row.getString("successor");
        return new Registration(
                new AgencyCode(row.getString("code")),
                row.getString("name"),
                Unit.Kind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                successor == null ? null : new AgencyCode(successor),
                row.getString("statistics_code"));
    }

    @Override
    // What the work returns is what the template returns.
    @SuppressWarnings("NullAway")
    public Recorded put(UnitFile file, String by) {
        return transactions.execute(_ -> {
            database.sql("lock table unit_import in share row exclusive mode").update();
            RegistryChange change = RegistryChange.of(file, registry());
            Import made = note(change, by);
            remove(change, made.number());
            add(change, made.number());
            trail.append(RegistryActs.of(made, change));
            return new Recorded(made, change);
        });
    }

    private Import note(RegistryChange change, String by) {
        return database.sql("""
                        insert into unit_import
                            (number, imported_by, imported_at, provinces, added, changed, removed, unchanged)
                        select max(number) + 1, :by, now(), :provinces, :added, :changed, :removed, :unchanged
                        from unit_import
                        returning *
                        """)
                .param("by", by)
                .param(
                        "provinces",
                        change.provinces().stream().map(AgencyCode::value).toArray(String[]::new))
                .param("added", change.added())
                .param("changed", change.changed())
                .param("removed", change.removed())
                .param("unchanged", change.unchanged())
                .query((row, _) -> imported(row))
                .single();
    }

    private static Import imported(ResultSet row) throws SQLException {
        List<AgencyCode> provinces = Arrays.stream(
                        (String[]) row.getArray("provinces").getArray())
                .map(AgencyCode::new)
                .toList();
        Instant at = row.getObject("imported_at", OffsetDateTime.class).toInstant();
        return new Import(
                row.getLong("number"),
                row.getString("imported_by"),
                at,
                new TreeSet<>(provinces),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("removed"),
                row.getLong("unchanged"));
    }

    private void remove(RegistryChange change, long number) {
        List<Registration> gone = some(change, Step::before);
        database.sql("""
                        with gone as (
                            delete from unit_registration r
                            using unnest(:codes::text[], :from::date[]) as taken (code, valid_from)
                            where r.code = taken.code and r.valid_from = taken.valid_from
                            returning r.*
                        )
                        insert into former_unit_registration
                            (code, valid_from, valid_to, name, kind, successor, statistics_code, import, ended_by)
                        select code, valid_from, valid_to, name, kind, successor, statistics_code, import, :number
                        from gone
                        """)
                .param("codes", texts(gone, registration -> registration.code().value()))
                .param("from", texts(gone, registration -> day(registration.validFrom())))
                .param("number", number)
                .update();
    }

    private void add(RegistryChange change, long number) {
        List<Registration> come = some(change, Step::after);
        database.sql("""
                        insert into unit_registration
                            (code, valid_from, valid_to, name, kind, successor, statistics_code, import)
                        select code, valid_from, valid_to, name, kind, successor, statistics_code, :number
                        from unnest(:codes::text[], :from::date[], :to::date[], :names::text[], :kinds::text[],
                            :successors::text[], :statistics::text[])
                            as told (code, valid_from, valid_to, name, kind, successor, statistics_code)
                        """)
                .param("codes", texts(come, registration -> registration.code().value()))
                .param("from", texts(come, registration -> day(registration.validFrom())))
                .param("to", texts(come, registration -> day(registration.validTo())))
                .param("names", texts(come, Registration::name))
                .param("kinds", texts(come, registration -> registration.kind().name()))
                .param("successors", texts(come, RegistrationTables::successor))
                .param("statistics", texts(come, Registration::statisticsCode))
                .param("number", number)
                .update();
    }

    private static List<Registration> some(RegistryChange change, Function<Step, @Nullable Registration> side) {
        List<Registration> some = new ArrayList<>();
        for (Step step : change.steps()) {
            Registration registration = side.apply(step);
            if (registration != null) {
                some.add(registration);
            }
        }
        return some;
    }

    private static @Nullable String successor(Registration registration) {
        AgencyCode successor = registration.successor();
        return successor == null ? null : successor.value();
    }

    private static String day(LocalDate day) {
        if (day.equals(LocalDate.MIN)) {
            return "-infinity";
        }
        return day.equals(LocalDate.MAX) ? "infinity" : day.toString();
    }

    private static @Nullable String[] texts(
            List<Registration> registrations, Function<Registration, @Nullable String> text) {
        return registrations.stream().map(text).toArray(String[]::new);
    }

    @Override
    public List<Import> imports(int most) {
        return database.sql("select * from unit_import order by number desc limit :most")
                .param("most", most)
                .query((row, _) -> imported(row))
                .list();
    }
}
