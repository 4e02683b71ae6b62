package vn.tiendo.query.report.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import vn.tiendo.query.question.Question;

/** In which form a report is answered: as asked by {@code format}, else by the header {@code Accept}, else in JSON. */
enum ReportForm {
    JSON("json", "application/json"),
    PAGE("html", "text/html;charset=UTF-8"),
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final HeaderContentNegotiationStrategy ACCEPT = new HeaderContentNegotiationStrategy();

    private final String format;
    private final String type;

    ReportForm(String format, String type) {
        this.format = format;
        this.type = type;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    static ReportForm of(Question question, NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        Optional<ReportForm> named = question.value("format", ReportForm::named);
        return named.isPresent() ? named.get() : accepted(ACCEPT.resolveMediaTypes(request));
    }

    private static ReportForm named(String format) {
        return Arrays.stream(values())
                .filter(form -> form.format.equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are json, html and xlsx"));
    }

    /** The form of the type that is wanted most. */
    private static ReportForm accepted(List<MediaType> wanted) throws HttpMediaTypeNotAcceptableException {
        for (MediaType type : wanted) {
            for (ReportForm form : values()) {
                if (type.includes(form.type())) {
                    return form;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(
                Arrays.stream(values()).map(ReportForm::type).toList());
    }
}
