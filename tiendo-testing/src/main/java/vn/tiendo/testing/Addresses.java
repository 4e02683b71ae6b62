package vn.tiendo.testing;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses at which an application answers, as its handler mappings know them: controllers, actuator, files. */
public final class Addresses {
    private Addresses() {}

    /** All of them, as {@code GET /units/{code}}; what answers to any method as what it answers to reading. */
    public static Set<String> of(ListableBeanFactory application) {
        return BeanFactoryUtils.beansOfTypeIncludingAncestors(application, HandlerMapping.class).values().stream()
                .flatMap(Addresses::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(HandlerMapping mapping) {
        return switch (mapping) {
            case RequestMappingInfoHandlerMapping methods ->
                methods.getHandlerMethods().keySet().stream().flatMap(Addresses::of);
            case AbstractUrlHandlerMapping files ->
                files.getPathPatternHandlerMap().keySet().stream().map(path -> "GET " + path.getPatternString());
            default -> Stream.empty();
        };
    }

    private static Stream<String> of(RequestMappingInfo mapping) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("GET")
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> method + " " + path));
    }

    /**
     * Those that no row names.
     *
     * @param rows as {@code GET /units/**}; the method may be {@code *}, and {@code GET} stands for {@code HEAD} too
     */
    public static Set<String> unnamed(ListableBeanFactory application, Collection<String> rows) {
        return of(application).stream()
                .filter(Predicate.not(address -> rows.stream().anyMatch(row -> names(row, address))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean names(String row, String address) {
        String method = method(row);
        PathPattern path = PathPatternParser.defaultInstance.parse(path(row));
        return (method.equals("*") || method.equals(method(address).replace("HEAD", "GET")))
                && path.matches(PathContainer.parsePath(example(path(address))));
    }

    private static String method(String address) {
        return address.substring(0, address.indexOf(' '));
    }

    private static String path(String address) {
        return address.substring(address.indexOf(' ') + 1);
    }

    /** An address that a pattern stands for. */
    private static String example(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x/y").replace("*", "x");
    }
}
