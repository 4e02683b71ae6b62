package vn.tiendo.query.backlog.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.backlog.BacklogQuestion;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.unit.UnitRegister;

/** Lists of dossiers: the backlog of today, and what is behind any figure of any day. */
@RestController
class BacklogController {
    private final Backlog backlog;
    private final UnitRegister units;
    private final Snapshot snapshot;
    private final BacklogExport export;

    BacklogController(Backlog backlog, UnitRegister units, Snapshot snapshot, BacklogExport export) {
        this.backlog = backlog;
        this.units = units;
        this.snapshot = snapshot;
        this.export = export;
    }

    /** Answers a page, or writes the whole list to the response itself and answers null. */
    @Endpoint(
            value = "The list behind any figure of any day; as CSV or Excel, all of it.",
            asks = {
                "unit",
                "standing",
                "cause",
                "procedure",
                "anomaly",
                "dueFrom",
                "dueTo",
                "hasDue",
                "saidLate",
                "asOf",
                "period",
                "territory",
                "book",
                "sort",
                "cursor",
                "limit",
                "format.list"
            },
            forms = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @GetMapping("/api/v1/dossiers")
    @Nullable ResponseEntity<BacklogPage> dossiers(Question question, NativeWebRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        BacklogQuestion asked = BacklogQuestion.of(question);
        BacklogForm form = BacklogForm.of(question, request);
        return switch (form) {
            case PAGE -> page(asked);
            case CSV, EXCEL -> {
                export.write(asked.whole(question), form, response);
                yield null;
            }
        };
    }

    private ResponseEntity<BacklogPage> page(BacklogQuestion asked) {
        BacklogPage page = asked.selection().isQueue(asked.sort())
                ? snapshot.readByKeptPlans(freshness -> page(asked, freshness))
                : snapshot.read(freshness -> page(asked, freshness));
        return ResponseEntity.ok().contentType(BacklogForm.PAGE.type()).body(page);
    }

    private BacklogPage page(BacklogQuestion asked, Freshness freshness) {
        Backlog.Page page =
                backlog.page(asked.in(units.registry().territory()), asked.sort(), asked.after(), asked.limit());
        return new BacklogPage(
                asked.selection().book(),
                asked.selection().asOf(),
                asked.forecast(),
                page.items(),
                asked.next(page.end()),
                freshness);
    }
}
