package vn.tiendo.query.alert.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.alert.Alert;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.alert.RateCrossing;
import vn.tiendo.query.alert.Window;

/** Decides what is to be told of units of whose dossiers few are on time: all units together. */
final class FigureAlerts {
    /** The days that are looked back. */
    private static final int DAYS = 7;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final AlertedUnits units;

    FigureAlerts(JdbcClient database, AlertedUnits units) {
        this.database = database;
        this.units = units;
    }

    Map<AlertKind, Integer> decide(Window window, Instant now) {
        Map<AlertKind, Integer> decided = new EnumMap<>(AlertKind.class);
        decided.putAll(decide(window, AlertKind.UNIT_BELOW_70, 70, now));
        decided.putAll(decide(window, AlertKind.UNIT_BELOW_50, 50, now));
        return decided;
    }

    private Map<AlertKind, Integer> decide(Window window, AlertKind kind, int percent, Instant now) {
        LocalDate weekAgo = window.today().minusDays(DAYS);
        LocalDate first = window.since().isAfter(weekAgo) ? window.since() : weekAgo;
        Map<AgencyCode, NavigableMap<LocalDate, ProgressCounts>> below =
                units.below(percent, first.minusDays(1), window.today());
        Map<AgencyCode, LocalDate> told = told(kind, below.keySet());
        List<Alert> alerts = new ArrayList<>();
        below.forEach((unit, days) -> new RateCrossing(percent)
                .untold(days, told.get(unit))
                .ifPresent(day -> alerts.add(alert(kind, unit, day, days))));
        return alerts.isEmpty() ? Map.of() : put(kind, alerts, window.today(), now);
    }

    // alert_subject_kind_day_key
    private Map<AgencyCode, LocalDate> told(AlertKind kind, Collection<AgencyCode> some) {
        Map<AgencyCode, LocalDate> told = new HashMap<>();
        database.sql("""
                        select subject, max(day) as day
                        from alert
                        where subject = any(:units) and kind = :kind
                        group by subject
                        """)
                .param("units", some.stream().map(AgencyCode::value).toArray(String[]::new))
                .param("kind", kind.name())
                .query(row -> {
                    told.put(new AgencyCode(row.getString("subject")), row.getObject("day", LocalDate.class));
                });
        return told;
    }

    private static Alert alert(
            AlertKind kind, AgencyCode unit, LocalDate day, NavigableMap<LocalDate, ProgressCounts> days) {
        ProgressCounts counts = days.getOrDefault(day, ProgressCounts.NONE);
        Period year = Period.parse("%04d".formatted(day.getYear()));
        String rate = ScoreFormula.onTimeRate(counts.onTime(), counts.received())
                .orElseThrow()
                .toPlainString();
        return kind == AlertKind.UNIT_BELOW_70
                ? new Alert.UnitBelow70(unit, day, year, counts.received(), counts.onTime(), rate)
                : new Alert.UnitBelow50(unit, day, year, counts.received(), counts.onTime(), rate);
    }

    private Map<AlertKind, Integer> put(AlertKind kind, List<Alert> alerts, LocalDate today, Instant now) {
        return Decided.by(database.sql("""
                        with decided as (
                            insert into alert (kind, subject, day, unit, data, decided_on, decided_at, muted)
                            select :kind, unit, day, unit, data::jsonb, :today, :now, alert_is_muted(unit, :kind)
                            from unnest(:units::text[], :days::date[], :datas::text[]) as found (unit, day, data)
                            on conflict do nothing
                            returning kind
                        )
                        select kind, count(*) as alerts from decided group by kind
                        """)
                .param("kind", kind.name())
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("units", texts(alerts, Alert::subject))
                .param("days", texts(alerts, alert -> alert.day().toString()))
                .param("datas", texts(alerts, JSON::writeValueAsString)));
    }

    private static String[] texts(List<Alert> alerts, Function<Alert, String> text) {
        return alerts.stream().map(text).toArray(String[]::new);
    }
}
