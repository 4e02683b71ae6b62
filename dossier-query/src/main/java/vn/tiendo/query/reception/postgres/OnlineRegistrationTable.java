package vn.tiendo.query.reception.postgres;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.reception.OnlineRegistration;
import vn.tiendo.query.standing.Judge;

/** The table {@code online_registration}: dossiers that were registered online, received or not. */
final class OnlineRegistrationTable implements Projection {
    private final JdbcClient database;

    OnlineRegistrationTable(JdbcClient database) {
        this.database = database;
    }

    private record Row(DossierCode code, OnlineRegistration registration) {
        static Stream<Row> of(JudgedDossier dossier, WorkingCalendar calendar) {
            return OnlineRegistration.of(dossier.progress(), calendar)
                    .map(registration -> new Row(dossier.code(), registration))
                    .stream();
        }
    }

    @Override
    public List<String> tables() {
        return List.of("online_registration");
    }

    @Override
    public void put(List<JudgedDossier> dossiers, Judge judge) {
        WorkingCalendar calendar = judge.promise().calendar();
        List<Row> rows =
                dossiers.stream().flatMap(dossier -> Row.of(dossier, calendar)).toList();
        if (rows.size() < dossiers.size()) {
            Set<DossierCode> stay = rows.stream().map(Row::code).collect(Collectors.toSet());
            remove(dossiers.stream()
                    .map(JudgedDossier::code)
                    .filter(code -> !stay.contains(code))
                    .toList());
        }
        if (!rows.isEmpty()) {
            put(rows);
        }
    }

    /** The deadline follows from the calendar, whether the dossier was ever received or not. */
    @Override
    public boolean differs(DossierProgress progress, Judge before, Judge after) {
        return progress.registration() != null
                && !OnlineRegistration.of(progress, before.promise().calendar())
                        .equals(OnlineRegistration.of(progress, after.promise().calendar()));
    }

    // online_registration_pkey
    private void remove(List<DossierCode> codes) {
        database.sql("delete from online_registration where code = any(:codes)")
                .param("codes", codes.stream().map(DossierCode::value).toArray(String[]::new))
                .update();
    }

    /** Most facts of a dossier change nothing of its registration. */
    private void put(List<Row> rows) {
        database.sql("""
                        insert into online_registration as kept
                            (code, unit, procedure, registered, registered_at, deadline, answered_at, answer)
                        select code, unit, procedure, registered, registered_at, deadline, answered_at, answer
                        from unnest(:codes::text[], :units::text[], :procedures::text[], :days::date[],
                            :registered::timestamptz[], :deadlines::timestamptz[], :answered::timestamptz[],
                            :answers::text[])
                            as told (code, unit, procedure, registered, registered_at, deadline, answered_at, answer)
                        on conflict (code) do update
                        set unit = excluded.unit, procedure = excluded.procedure, registered = excluded.registered,
                            registered_at = excluded.registered_at, deadline = excluded.deadline,
                            answered_at = excluded.answered_at, answer = excluded.answer
                        where (kept.unit, kept.procedure, kept.registered_at, kept.deadline, kept.answered_at, kept.answer)
                            is distinct from
                            (excluded.unit, excluded.procedure, excluded.registered_at, excluded.deadline,
                                excluded.answered_at, excluded.answer)
                        """)
                .param("codes", texts(rows, row -> row.code.value()))
                .param("units", texts(rows, row -> row.registration.unit().value()))
                .param("procedures", texts(rows, row -> row.registration.procedure()))
                .param("days", texts(rows, row -> row.registration.day().toString()))
                .param("registered", texts(rows, row -> row.registration.at().toString()))
                .param(
                        "deadlines",
                        texts(rows, row -> row.registration.deadline().toString()))
                .param("answered", texts(rows, row -> text(row.registration.answeredAt())))
                .param("answers", texts(rows, row -> text(row.registration.answer())))
                .update();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
