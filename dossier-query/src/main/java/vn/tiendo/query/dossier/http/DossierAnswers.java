package vn.tiendo.query.dossier.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.anomaly.Contradictions;
import vn.tiendo.query.anomaly.DossierAnomalies;
import vn.tiendo.query.anomaly.SaidLate;
import vn.tiendo.query.dossier.History;
import vn.tiendo.query.dossier.KnownDossier;
import vn.tiendo.query.dossier.RecordedFact;
import vn.tiendo.query.dossier.http.DossierAnswer.BookStanding;
import vn.tiendo.query.dossier.http.DossierAnswer.ToldFact;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.standing.Books;

/** Puts what is known of a dossier into the form in which it is answered. */
class DossierAnswers {
    private static final String KIND = "kind";

    private final Books books;
    private final Contradictions contradictions;
    private final DossierAnomalies anomalies;
    private final JsonMapper json;

    DossierAnswers(Books books, Contradictions contradictions, DossierAnomalies anomalies, JsonMapper json) {
        this.books = books;
        this.contradictions = contradictions;
        this.anomalies = anomalies;
        this.json = json;
    }

    /** The dossier as it stands at the end of a day, in all books unless one is asked for. */
    DossierAnswer of(KnownDossier dossier, Question question, LocalDate asOf, Freshness freshness) {
        List<BookStanding> standings = standings(dossier, question, asOf);
        Receipt receipt = dossier.progress().receipt();
        return new DossierAnswer(
                dossier.code(),
                standings.stream()
                        .map(BookStanding::unit)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                receipt == null ? null : receipt.procedure(),
                asOf,
                question.forecast(asOf),
                dossier.history().entries().stream().map(this::fact).toList(),
                dossier.progress(),
                standings,
                anomalies.of(dossier.code(), dossier.progress(), dossier.timelines()),
                said(dossier),
                freshness);
    }

    private @Nullable List<SaidLate> said(KnownDossier dossier) {
        List<SaidLate> said = contradictions.said(dossier.progress(), dossier.timelines());
        return said.isEmpty() ? null : said;
    }

    private ToldFact fact(History.Entry entry) {
        RecordedFact fact = entry.fact();
        LifecycleEvent event = fact.event();
        ObjectNode data = json.valueToTree(event.fact());
        data.remove(KIND);
        return new ToldFact(
                fact.sequence(),
                event.fact().kind().wireName(),
                event.time(),
                fact.recordedAt(),
                event.source(),
                event.id(),
                data,
                entry.retracted() ? true : null);
    }

    private List<BookStanding> standings(KnownDossier dossier, Question question, LocalDate asOf) {
        List<Book> wanted = question.bookAsked().map(List::of).orElse(books.all());
        return wanted.stream()
                .flatMap(book -> standing(book, dossier, asOf).stream())
                .toList();
    }

    private Optional<BookStanding> standing(Book book, KnownDossier dossier, LocalDate asOf) {
        int bit = books.bit(book);
        return dossier.timelines().stream()
                .filter(timeline -> (timeline.books() & bit) != 0)
                .findFirst()
                .map(timeline -> BookStanding.of(book, timeline.timeline(), asOf));
    }
}
