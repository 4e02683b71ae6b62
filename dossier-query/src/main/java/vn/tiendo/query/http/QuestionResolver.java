package vn.tiendo.query.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.tiendo.access.CurrentCaller;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.standing.ShownBooks;

/** Gives a controller the question that the address asks. */
class QuestionResolver implements HandlerMethodArgumentResolver {
    private final Clock clock;
    private final ShownBooks books;
    private final CurrentCaller caller;

    QuestionResolver(Clock clock, ShownBooks books, CurrentCaller caller) {
        this.clock = clock;
        this.books = books;
        this.caller = caller;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Question.class;
    }

    @Override
    public Question resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Map<String, List<String>> given = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
        return new Question(
                given, LocalDate.now(clock), books.now(), caller.now().scope());
    }
}
