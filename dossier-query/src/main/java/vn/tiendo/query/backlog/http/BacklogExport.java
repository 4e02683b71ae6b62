package vn.tiendo.query.backlog.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
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
 * Writes whole lists as CSV or Excel, item by item as they are read, in the order of the pages. What other answers say of
 * their currency stands in headers. A list that breaks off breaks the connection.
 */
class BacklogExport {
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

    void write(BacklogQuestion asked, BacklogForm form, HttpServletResponse response) throws IOException {
        if (!free.tryAcquire()) {
            throw Refusal.busy("Too many whole lists are being read at once; ask again in a few seconds.");
        }
        try {
            snapshot.stream(freshness -> write(asked, form, freshness, response));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            free.release();
        }
    }

    private void write(BacklogQuestion asked, BacklogForm form, Freshness freshness, HttpServletResponse response) {
        try {
            head(asked.selection(), form, freshness, response);
            WholeList list = form.list(asked.selection(), freshness, response.getOutputStream());
            backlog.forEach(asked.in(units.registry().territory()), asked.sort(), item -> add(item, list));
            list.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(BacklogItem item, WholeList list) {
        try {
            list.add(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(Selection selection, BacklogForm form, Freshness freshness, HttpServletResponse response) {
        response.setContentType(form.type().toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(selection, form));
        response.setHeader("Tiendo-As-Of", selection.asOf().toString());
        response.setHeader("Tiendo-Position", Long.toString(freshness.position()));
        if (freshness.updatedAt() != null) {
            response.setHeader("Tiendo-Updated-At", freshness.updatedAt().toString());
        }
    }

    private static String attachment(Selection selection, BacklogForm form) {
        String whose =
                selection.unit() == null ? "" : selection.unit().prefixes().getFirst() + "-";
        return ContentDisposition.attachment()
                .filename("dossiers-" + whose + selection.asOf() + "." + form.format())
                .build()
                .toString();
    }
}
