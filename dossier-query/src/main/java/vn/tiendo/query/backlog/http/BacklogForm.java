package vn.tiendo.query.backlog.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import vn.tiendo.query.question.Question;

/** In which form a list is answered: as asked by {@code format}, else by the header {@code Accept}, else in pages. */
enum BacklogForm {
    PAGE("json", "application/json"),
    CSV("csv", "text/csv;charset=UTF-8");

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

    static BacklogForm of(Question question, NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        Optional<BacklogForm> named = question.value("format", BacklogForm::named);
        return named.isPresent() ? named.get() : accepted(ACCEPT.resolveMediaTypes(request));
    }

    private static BacklogForm named(String format) {
        return Arrays.stream(values())
                .filter(form -> form.format.equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are json and csv"));
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
