package vn.tiendo.query.changes.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.changes.Change;
import vn.tiendo.query.changes.Changes;
import vn.tiendo.query.changes.Place;
import vn.tiendo.query.question.PeriodQuestion;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.UnitRegister;

/**
 * Writes all changes of a figure as CSV (RFC 4180, UTF-8), row by row as they are found, in one state of the store: one
 * list at a time, for it judges every dossier that was told of. A list that breaks off breaks the connection.
 */
class ChangesExport {
    static final String TYPE = "text/csv;charset=UTF-8";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "position",
                    "recordedAt",
                    "time",
                    "dossier",
                    "kind",
                    "source",
                    "id",
                    "fromStanding",
                    "fromCause",
                    "fromUnit",
                    "fromReceived",
                    "fromCounted",
                    "toStanding",
                    "toCause",
                    "toUnit",
                    "toReceived",
                    "toCounted")
            .get();

    private final Changes changes;
    private final UnitRegister units;
    private final Snapshot snapshot;
    private final Semaphore free = new Semaphore(1);

    ChangesExport(Changes changes, UnitRegister units, Snapshot snapshot) {
        this.changes = changes;
        this.units = units;
        this.snapshot = snapshot;
    }

    void write(ChangesQuestion asked, HttpServletResponse response) throws IOException {
        if (!free.tryAcquire()) {
            throw Refusal.busy("Another whole list of changes is being read; ask again in a few seconds.");
        }
        try {
            snapshot.stream(freshness -> write(asked, freshness, response));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            free.release();
        }
    }

    private void write(ChangesQuestion asked, Freshness freshness, HttpServletResponse response) {
        try {
            head(asked.figures(), freshness, response);
            Writer writer =
                    new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            CSVPrinter rows = new CSVPrinter(writer, FORMAT);
            changes.forEach(asked.figure(units.registry().territory()), asked.since(), change -> row(change, rows));
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(PeriodQuestion figures, Freshness freshness, HttpServletResponse response) {
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"changes-%s-%s-%s.csv\""
                        .formatted(figures.unit(), figures.period(), figures.asOf()));
        response.setHeader("Tiendo-As-Of", figures.asOf().toString());
        response.setHeader("Tiendo-Position", Long.toString(freshness.position()));
        if (freshness.updatedAt() != null) {
            response.setHeader("Tiendo-Updated-At", freshness.updatedAt().toString());
        }
    }

    private static boolean row(Change change, CSVPrinter rows) {
        try {
            LifecycleEvent event = change.fact().event();
            List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                    change.fact().position(),
                    change.fact().recordedAt(),
                    event.time(),
                    event.dossier(),
                    event.fact().kind().wireName(),
                    event.source(),
                    event.id()));
            cells.addAll(cells(change.before()));
            cells.addAll(cells(change.after()));
            rows.printRecord(cells);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<@Nullable Object> cells(@Nullable Place place) {
        return place == null
                ? Arrays.asList(null, null, null, null, null)
                : Arrays.asList(
                        place.state().standing(),
                        place.state().cause(),
                        place.unit(),
                        place.received(),
                        place.counted());
    }
}
