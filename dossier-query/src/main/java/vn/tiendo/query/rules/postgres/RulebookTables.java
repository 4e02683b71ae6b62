package vn.tiendo.query.rules.postgres;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.query.calendar.OpeningHours.Interval;
import vn.tiendo.query.calendar.ProvinceHours;
import vn.tiendo.query.rules.RuleChange;
import vn.tiendo.query.rules.Rulebook;

/** The tables of the rules in force. */
final class RulebookTables {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CalendarDayTable days;
    private final OpeningHoursTable hours;
    private final ProcedureTable procedures;
    private final OutageTable outages;

    RulebookTables(JdbcClient database) {
        this.days = new CalendarDayTable(database);
        this.hours = new OpeningHoursTable(database);
        this.procedures = new ProcedureTable(database);
        this.outages = new OutageTable(database);
    }

    Rulebook read() {
        return new Rulebook(days.days(), hours.hours(), procedures.catalogue(), outages.outages());
    }

    void write(RuleChange change) {
        switch (change) {
            case RuleChange.CalendarYear calendar -> days.replace(calendar.year(), calendar.days());
            case RuleChange.HoursOfProvince own -> hours.replace(own.province(), own.hours());
            case RuleChange.WholeCatalogue catalogue -> procedures.replace(catalogue.catalogue());
            case RuleChange.OutageDeclared declared -> outages.put(declared.outage());
            case RuleChange.OutageVoided voided -> outages.remove(voided.id());
        }
    }

    /** JSON of a part as it is put, null where it is taken away. */
    static @Nullable String content(RuleChange change) {
        return switch (change) {
            case RuleChange.CalendarYear calendar -> list("days", calendar.days());
            case RuleChange.HoursOfProvince own ->
                list("hours", own.hours().periods().stream().map(Hours::of).toList());
            case RuleChange.WholeCatalogue catalogue ->
                list("procedures", catalogue.catalogue().all());
            case RuleChange.OutageDeclared declared -> JSON.writeValueAsString(declared.outage());
            case RuleChange.OutageVoided _ -> null;
        };
    }

    /** Hours as they are sent and answered. */
    private record Hours(LocalDate from, SortedMap<DayOfWeek, List<Interval>> week) {
        static Hours of(ProvinceHours.Period period) {
            return new Hours(period.from(), period.hours().week());
        }
    }

    private static String list(String name, List<?> elements) {
        return JSON.writeValueAsString(Map.of(name, elements));
    }
}
