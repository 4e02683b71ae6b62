package vn.tiendo.query.backlog.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.query.anomaly.Directory;
import vn.tiendo.query.anomaly.Unregistered;
import vn.tiendo.query.anomaly.Unregistered.Span;
import vn.tiendo.query.backlog.Selection;

/**
 * Conditions that leave few candidates, where a contradiction or a late statement is asked for.
 *
 * @param now on those that the unit holds now
 * @param then on those that it held before
 * @param values of the parameters that they name
 */
record Candidates(String now, String then, Map<String, @Nullable Object> values) {
    private static final Candidates ALL = new Candidates("", "", Map.of());

    // anomaly_by_kind_and_unit, dossier_anomaly_pkey
    private static final String ANOMALOUS_NOW = """
            and standing_timeline.code in (select code
                                           from dossier_anomaly
                                           where kind = :anomaly
                                             and %s)
            """;
    private static final String ANOMALOUS_THEN = """
            and exists (select
                        from dossier_anomaly a
                        where a.code = standing_timeline.code and a.kind = :anomaly)
            """;

    // timeline_by_unit_and_receipt
    private static final String OF_UNKNOWN_UNITS = "and standing_timeline.unit = any(:unknownUnits)\n";

    // timeline_by_procedure
    private static final String OF_UNKNOWN_PROCEDURES_NOW = """
            and standing_timeline.code in (
                select named.code
                from unnest(:procedures::text[], :firsts::date[], :lasts::date[]) as unknown (procedure, first, last)
                join standing_timeline named using (procedure)
                where named.books & 1 <> 0 and named.received between first and last
                  and %s)
            """;
    private static final String OF_UNKNOWN_PROCEDURES_THEN = """
            and exists (select
                        from unnest(:procedures::text[], :firsts::date[], :lasts::date[])
                            as unknown (procedure, first, last)
                        where unknown.procedure = standing_timeline.procedure and received between first and last)
            """;

    // late_statement_by_unit, late_statement_pkey
    private static final String SAID_LATE_NOW = """
            and standing_timeline.code in (select code
                                           from late_statement
                                           where said <= :asOfDay
                                             and %s)
            """;
    private static final String SAID_LATE_THEN = """
            and exists (select
                        from late_statement said
                        where said.code = standing_timeline.code and said.said <= :asOfDay)
            """;
    private static final String NEVER_SAID_LATE = "and not " + SAID_LATE_THEN.substring("and ".length());

    static Candidates of(Selection selection, Unregistered unregistered, Directory directory) {
        Within within = new Within(selection.unit());
        return anomalous(selection.anomaly(), within, unregistered, directory).and(said(selection, within));
    }

    private static Candidates anomalous(
            @Nullable Anomaly anomaly, Within within, Unregistered unregistered, Directory directory) {
        return switch (anomaly) {
            case null -> ALL;
            case UNKNOWN_UNIT -> ofUnits(unregistered.units(null, directory));
            case UNKNOWN_PROCEDURE -> ofProcedures(unregistered.procedures(directory), within);
            case FINISHED_WITHOUT_RECEIPT,
                    FINISHED_BEFORE_RECEIPT,
                    RECEIPTS_DISAGREE,
                    SUSPENDED_TWICE,
                    RESUMED_WITHOUT_SUSPENSION,
                    FACT_AFTER_FINISH,
                    DUE_BEFORE_RECEIPT,
                    CODE_AND_AGENCY_DISAGREE,
                    SAID_LATE_BUT_IN_TERM ->
                new Candidates(
                        ANOMALOUS_NOW.formatted(within.some("unit")),
                        ANOMALOUS_THEN,
                        Map.of("anomaly", anomaly.name()));
        };
    }

    private static Candidates ofUnits(List<AgencyCode> units) {
        return new Candidates(
                OF_UNKNOWN_UNITS, OF_UNKNOWN_UNITS, Map.of("unknownUnits", texts(units, AgencyCode::value)));
    }

    private static Candidates ofProcedures(List<Span> spans, Within within) {
        return new Candidates(
                OF_UNKNOWN_PROCEDURES_NOW.formatted(within.some("named.unit")),
                OF_UNKNOWN_PROCEDURES_THEN,
                Map.of(
                        "procedures", texts(spans, Span::procedure),
                        "firsts", texts(spans, span -> span.days().first().toString()),
                        "lasts", texts(spans, span -> span.days().last().toString())));
    }

    private static <T> String[] texts(List<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }

    private static Candidates said(Selection selection, Within within) {
        Boolean said = selection.saidLate();
        if (said == null) {
            return ALL;
        }
        Map<String, @Nullable Object> day = Map.of("asOfDay", selection.asOf());
        return said
                ? new Candidates(SAID_LATE_NOW.formatted(within.some("unit")), SAID_LATE_THEN, day)
                : new Candidates(NEVER_SAID_LATE, NEVER_SAID_LATE, day);
    }

    private Candidates and(Candidates others) {
        Map<String, @Nullable Object> both = new HashMap<>(values);
        both.putAll(others.values);
        return new Candidates(now + others.now, then + others.then, both);
    }
}
