package vn.tiendo.query.backlog.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.backlog.BacklogItem;
import vn.tiendo.query.backlog.BacklogQuestion;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.UnitRegister;

/**
 * Writes whole lists as CSV (RFC 4180, UTF-8), row by row as they are read. What other answers say of their currency
 * stands in headers. A list that breaks off breaks the connection.
 */
class BacklogExport {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("code", "unit", "procedure", "received", "due", "standing", "cause", "daysOverdue", "anomalies")
            .get();

    private final Backlog backlog;
    private final UnitRegister units;
    private final Snapshot snapshot;
    private final Semaphore free;

    /**
     * An export.
     *
     * @param atOnce how many may run at once: each keeps a connection as long as its reader likes
     */
    BacklogExport(Backlog backlog, UnitRegister units, Snapshot snapshot, int atOnce) {
        this.backlog = backlog;
        this.units = units;
        this.snapshot = snapshot;
        this.free = new Semaphore(atOnce);
    }

    void write(BacklogQuestion asked, HttpServletResponse response) throws IOException {
        if (!free.tryAcquire()) {
            throw Refusal.busy("Too many whole lists are being read at once; ask again in a few seconds.");
        }
        try {
            snapshot.stream(freshness -> write(asked, freshness, response));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            free.release();
        }
    }

    private void write(BacklogQuestion asked, Freshness freshness, HttpServletResponse response) {
        try {
            head(asked.selection(), freshness, response);
            Writer writer =
                    new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            CSVPrinter rows = new CSVPrinter(writer, FORMAT);
            backlog.forEach(asked.in(units.registry().territory()), asked.sort(), item -> row(item, rows));
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(Selection selection, Freshness freshness, HttpServletResponse response) {
        response.setContentType(BacklogForm.CSV.type().toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(selection));
        response.setHeader("Tiendo-As-Of", selection.asOf().toString());
        response.setHeader("Tiendo-Position", Long.toString(freshness.position()));
        if (freshness.updatedAt() != null) {
            response.setHeader("Tiendo-Updated-At", freshness.updatedAt().toString());
        }
    }

    private static String attachment(Selection selection) {
        String whose =
                selection.unit() == null ? "" : selection.unit().prefixes().getFirst() + "-";
        return ContentDisposition.attachment()
                .filename("dossiers-" + whose + selection.asOf() + ".csv")
                .build()
                .toString();
    }

    private static void row(BacklogItem item, CSVPrinter rows) {
        try {
            rows.printRecord(
                    item.code(),
                    item.unit(),
                    item.procedure(),
                    item.received(),
                    item.due(),
                    item.standing(),
                    item.cause(),
                    item.daysOverdue(),
                    item.anomalies().stream().map(Enum::name).collect(Collectors.joining(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
