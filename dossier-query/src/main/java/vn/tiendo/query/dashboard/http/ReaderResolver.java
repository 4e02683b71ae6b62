package vn.tiendo.query.dashboard.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.words.Language;

/**
 * Gives a page its reader. What is chosen in an address is kept in a cookie, so that it need not stand in every other one;
 * unless anything was chosen, the language is the one that the browser wants most.
 */
class ReaderResolver implements HandlerMethodArgumentResolver {
    private static final String LANGUAGE = "lang";
    private static final String THEME = "theme";
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public Reader resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse answer = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        return kept(asked, answer);
    }

    /** The reader of a request, for whom what is chosen in it is kept. */
    static Reader kept(HttpServletRequest asked, HttpServletResponse answer) {
        keep(LANGUAGE, chosen(LANGUAGE, asked, Language::named).map(Language::code), answer);
        keep(THEME, chosen(THEME, asked, Reader.Theme::named).map(Reader.Theme::word), answer);
        return of(asked);
    }

    /** The reader of a request, of which nothing is kept. */
    static Reader of(HttpServletRequest asked) {
        Language language = known(LANGUAGE, asked, Language::named).orElseGet(() -> wanted(asked));
        return new Reader(language, known(THEME, asked, Reader.Theme::named).orElse(Reader.Theme.AUTO));
    }

    private static Language wanted(HttpServletRequest asked) {
        if (asked.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Language.VI;
        }
        return Collections.list(asked.getLocales()).stream()
                .map(Locale::getLanguage)
                .flatMap(code -> Arrays.stream(Language.values())
                        .filter(language -> language.code().equals(code)))
                .findFirst()
                .orElse(Language.VI);
    }

    private static <T> Optional<T> chosen(String name, HttpServletRequest asked, Function<String, T> parse) {
        return Optional.ofNullable(asked.getParameter(name)).map(text -> Question.parsed(name, text, parse));
    }

    /** What was chosen now or before; what cannot be read counts as not chosen. */
    private static <T> Optional<T> known(String name, HttpServletRequest asked, Function<String, T> parse) {
        try {
            return Optional.ofNullable(asked.getParameter(name))
                    .or(() -> cookie(name, asked))
                    .map(parse);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> cookie(String name, HttpServletRequest asked) {
        Cookie[] cookies = asked.getCookies();
        return (cookies == null ? List.<Cookie>of() : List.of(cookies))
                .stream()
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void keep(String name, Optional<String> value, HttpServletResponse answer) {
        value.map(text -> ResponseCookie.from(name, text)
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build())
                .ifPresent(cookie -> answer.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
    }
}
