package vn.tiendo.query.report.http;

import java.util.function.BiFunction;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.report.ReportPage;
import vn.tiendo.query.report.ReportPage.Written;
import vn.tiendo.query.report.ReportWords;
import vn.tiendo.query.report.WeeklyReport;
import vn.tiendo.query.report.WeeklyReports;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.ShownBooks;
import vn.tiendo.query.unit.UnitRegister;

/** The weekly report of a province, in the form that is asked for. */
@RestController
class WeeklyReportController {
    private final WeeklyReports reports;
    private final ReportPage page;
    private final ShownBooks books;
    private final UnitRegister units;
    private final Snapshot snapshot;

    WeeklyReportController(
            WeeklyReports reports, ReportPage page, ShownBooks books, UnitRegister units, Snapshot snapshot) {
        this.reports = reports;
        this.page = page;
        this.books = books;
        this.units = units;
        this.snapshot = snapshot;
    }

    @Endpoint(
            value = "The page of the steering committee.",
            asks = {"weekEnding", "lang", "theme", "format.report"},
            answers = ReportAnswer.class,
            forms = {"text/html", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
            refuses = {409, 422})
    @GetMapping("/api/v1/provinces/{code}/weekly-report")
    ResponseEntity<?> report(@PathVariable("code") String code, Question question, NativeWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        ReportForm form = ReportForm.of(question, request);
        ReportQuestion asked = ReportQuestion.of(code, question);
        ReportWords words = new ReportWords(asked.language());
        return switch (form) {
            case JSON ->
                answer(form, asked).body(read(asked, (report, known) -> ReportAnswer.of(report, words, known)));
            case PAGE -> page(read(asked, page::of));
            case EXCEL ->
                answer(form, asked)
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(asked))
                        .body(read(asked, (report, known) -> sheet(report, words)));
        };
    }

    private static ResponseEntity.BodyBuilder answer(ReportForm form, ReportQuestion asked) {
        return ResponseEntity.ok()
                .contentType(form.type())
                .header(HttpHeaders.CONTENT_LANGUAGE, asked.language().code())
                .varyBy(HttpHeaders.ACCEPT);
    }

    /** It follows its reader, who is known by more than the address. */
    private static ResponseEntity<String> page(Written page) {
        return ResponseEntity.ok()
                .headers(headers -> page.headers().forEach(headers::set))
                .headers(headers -> headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT))
                .body(page.text());
    }

    private <T> T read(ReportQuestion asked, BiFunction<WeeklyReport, Freshness, T> form) {
        Books counted = books.now();
        if (!reports.canBeOf(counted)) {
            throw Refusal.conflict("a book that the report tells of is still being counted; ask again when it is");
        }
        return snapshot.read(freshness ->
                form.apply(reports.of(asked.province(), asked.week(), units.registry(), counted), freshness));
    }

    private static byte[] sheet(WeeklyReport report, ReportWords words) {
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return new ReportSheet(report, words, here).bytes();
    }

    private static String attachment(ReportQuestion asked) {
        return ContentDisposition.attachment()
                .filename("weekly-report-%s-%s-%s.xlsx"
                        .formatted(
                                asked.province(),
                                asked.week().to(),
                                asked.language().code()))
                .build()
                .toString();
    }
}
