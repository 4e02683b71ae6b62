package vn.tiendo.query.rules.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.rules.Amending;
import vn.tiendo.query.rules.Amendment;
import vn.tiendo.query.rules.Move;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.Books;

/** Says which dossiers a change would move, in one state of the store: one at a time, for it judges all of them. */
final class Previews {
    private static final int MOST_SHOWN = 1_000;

    private final Amending amending;
    private final Snapshot snapshot;
    private final Books books;
    private final Semaphore free = new Semaphore(1);

    Previews(Amending amending, Snapshot snapshot, Books books) {
        this.amending = amending;
        this.snapshot = snapshot;
        this.books = books;
    }

    /** How many there are, and the first of them. */
    PreviewAnswer answer(Amendment amendment, LocalDate today) {
        AtomicReference<@Nullable PreviewAnswer> answer = new AtomicReference<>();
        alone(freshness -> answer.set(answer(amendment, today, freshness)));
        return Signature.sound(answer.get());
    }

    private PreviewAnswer answer(Amendment amendment, LocalDate today, Freshness freshness) {
        List<PreviewAnswer.Item> shown = new ArrayList<>();
        AtomicLong moved = new AtomicLong();
        long basis = amending.preview(amendment, dossier -> {
            if (moved.getAndIncrement() < MOST_SHOWN) {
                shown.add(new PreviewAnswer.Item(dossier.code(), moves(dossier, today)));
            }
        });
        return new PreviewAnswer(true, basis, moved.get(), today, shown, freshness);
    }

    private List<PreviewAnswer.Moved> moves(JudgedDossier dossier, LocalDate today) {
        return Move.of(dossier, books, today).stream()
                .map(PreviewAnswer.Moved::of)
                .toList();
    }

    private void alone(Consumer<Freshness> reading) {
        if (!free.tryAcquire()) {
            throw Refusal.busy("Another dry run judges all dossiers just now; ask again in a few seconds.");
        }
        try {
            snapshot.stream(reading);
        } finally {
            free.release();
        }
    }

    /** All of them as CSV, a row for each dossier and book. */
    void write(Amendment amendment, LocalDate today, HttpServletResponse response) throws IOException {
        try {
            alone(_ -> rows(amendment, today, response));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void rows(Amendment amendment, LocalDate today, HttpServletResponse response) {
        try {
            response.setContentType(Form.CSV.type().toString());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"moved-" + today + ".csv\"");
            Writer writer =
                    new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            CSVPrinter rows = new CSVPrinter(writer, PreviewAnswer.COLUMNS);
            amending.preview(amendment, dossier -> moves(dossier, today).forEach(move -> row(dossier, move, rows)));
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(JudgedDossier dossier, PreviewAnswer.Moved move, CSVPrinter rows) {
        try {
            List<@Nullable Object> cells = new ArrayList<>(List.of(dossier.code(), move.book(), move.since()));
            addTo(cells, move.before());
            addTo(cells, move.after());
            rows.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addTo(List<@Nullable Object> cells, PreviewAnswer.@Nullable Stand stand) {
        Standing standing = stand == null ? null : stand.standing();
        Cause cause = stand == null ? null : stand.cause();
        LocalDate due = stand == null ? null : stand.due();
        cells.add(standing);
        cells.add(cause);
        cells.add(due);
    }
}
