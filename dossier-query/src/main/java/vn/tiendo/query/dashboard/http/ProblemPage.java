package vn.tiendo.query.dashboard.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Problems as pages, for whoever wants to look at the answer. They say what they say to programs, in other words. */
final class ProblemPage implements HttpMessageConverter<ProblemDetail> {
    private final Pages pages;

    ProblemPage(Pages pages) {
        this.pages = pages;
    }

    private static Optional<HttpServletRequest> request() {
        return Optional.ofNullable((ServletRequestAttributes) RequestContextHolder.getRequestAttributes())
                .map(ServletRequestAttributes::getRequest);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType form) {
        return ProblemDetail.class.isAssignableFrom(type)
                && request().filter(Pages::areWanted).isPresent();
    }

    @Override
    public void write(ProblemDetail problem, @Nullable MediaType form, HttpOutputMessage answer) throws IOException {
        Reader reader = ReaderResolver.of(request().orElseThrow());
        Map<String, Object> shown = new HashMap<>();
        shown.put("status", problem.getStatus());
        shown.put("detail", Objects.requireNonNullElse(problem.getDetail(), ""));
        shown.putAll(Objects.requireNonNullElse(problem.getProperties(), Map.of()));
        ResponseEntity<String> page = pages.page(HttpStatusCode.valueOf(problem.getStatus()), "problem", reader, shown);
        page.getHeaders().forEach((name, values) -> answer.getHeaders().put(name, values));
        answer.getBody().write(Objects.requireNonNull(page.getBody()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType form) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_PROBLEM_JSON, Pages.HTML);
    }

    @Override
    public ProblemDetail read(Class<? extends ProblemDetail> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("problems are told, not taken", message);
    }
}
