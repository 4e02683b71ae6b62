package vn.tiendo.query.backlog.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.snapshot.Freshness;

/** In which form a list is answered: as asked by {@code format}, else by the header {@code Accept}, else in pages. */
enum BacklogForm {
    PAGE("json", "application/json"),
    CSV("csv", "text/csv;charset=UTF-8"),
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final HeaderContentNegotiationStrategy ACCEPT = new HeaderContentNegotiationStrategy();

    private final String format;
    private final String type;

    BacklogForm(String format, String type) {
        this.format = format;
        this.type = type;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /** How it is asked for, and how the name of a file of it ends. */
    String format() {
        return format;
    }

    /**
     * A whole list in this form.
     *
     * @throws IllegalStateException for pages, which are never all of it
     */
    WholeList list(Selection selection, Freshness freshness, OutputStream to) throws IOException {
        return switch (this) {
            case PAGE -> throw new IllegalStateException("a page is no whole list");
            case CSV -> new CsvList(to);
            case EXCEL -> new ExcelList(selection, freshness, to, ExcelList.ROWS_OF_A_SHEET);
        };
    }

    static BacklogForm of(Question question, NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        Optional<BacklogForm> named = question.value("format", BacklogForm::named);
        return named.isPresent() ? named.get() : accepted(ACCEPT.resolveMediaTypes(request));
    }

    private static BacklogForm named(String format) {
        return Arrays.stream(values())
                .filter(form -> form.format.equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are json, csv and xlsx"));
    }

    /** The form of the type that is wanted most. */
    private static BacklogForm accepted(List<MediaType> wanted) throws HttpMediaTypeNotAcceptableException {
        for (MediaType type : wanted) {
            for (BacklogForm form : values()) {
                if (type.includes(form.type())) {
                    return form;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(
                Arrays.stream(values()).map(BacklogForm::type).toList());
    }
}
