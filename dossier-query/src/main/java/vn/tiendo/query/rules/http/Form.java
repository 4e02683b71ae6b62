package vn.tiendo.query.rules.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import vn.tiendo.query.question.Question;

/** In which form a dry run is answered: as asked by {@code format}, else by the header {@code Accept}, else as JSON. */
enum Form {
    JSON("json", "application/json"),
    CSV("csv", "text/csv;charset=UTF-8");

    private final String format;
    private final String type;

    Form(String format, String type) {
        this.format = format;
        this.type = type;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    static Form of(Question question, HttpServletRequest request) {
        Optional<Form> named = question.value("format", Form::named);
        return named.orElseGet(() -> accepted(request.getHeader(HttpHeaders.ACCEPT)));
    }

    private static Form named(String format) {
        return Arrays.stream(values())
                .filter(form -> form.format.equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are json and csv"));
    }

    /** The form of the type that is wanted most; JSON for whoever wants neither. */
    private static Form accepted(@Nullable String accept) {
        List<MediaType> wanted = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(wanted);
        return wanted.stream()
                .flatMap(media -> Arrays.stream(values()).filter(form -> media.includes(form.type())))
                .findFirst()
                .orElse(JSON);
    }
}
