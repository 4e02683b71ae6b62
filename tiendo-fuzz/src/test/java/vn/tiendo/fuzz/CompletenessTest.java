package vn.tiendo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.local.run.Door;

/** What answers below {@code /api/} and what is documented are the same, found by looking at the controllers. */
class CompletenessTest {
    private static final String TOPICS = "GET /api/v1/asyncapi.json";

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"COMMAND", "QUERY", "INDEX"})
    void each_address_is_documented_and_nothing_else_is(Door door) {
        Set<String> documented = Shared.documents().stream()
                .filter(document -> document.door() == door)
                .flatMap(ApiDocument::operations)
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(mapped(door));
    }

    @Test
    void there_are_addresses() {
        assertThat(mapped(Door.QUERY)).hasSizeGreaterThan(40).contains("GET /api/v1/units/{code}/progress");
    }

    private static Set<String> mapped(Door door) {
        Set<String> mapped = Stream.concat(packages(door).stream(), Stream.of("vn.tiendo.audit", "vn.tiendo.openapi"))
                .flatMap(CompletenessTest::controllers)
                .flatMap(controller ->
                        Arrays.stream(controller.getDeclaredMethods()).flatMap(method -> mapped(controller, method)))
                .filter(mapping -> mapping.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (door != Door.COMMAND) {
            mapped.remove(TOPICS);
        }
        return mapped;
    }

    private static List<String> packages(Door door) {
        return List.of("vn.tiendo." + door.name().toLowerCase(Locale.ROOT));
    }

    private static Stream<Class<?>> controllers(String ofPackage) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scan.findCandidateComponents(ofPackage).stream().map(CompletenessTest::loaded);
    }

    private static Class<?> loaded(BeanDefinition found) {
        try {
            return Class.forName(found.getBeanClassName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> mapped(Class<?> controller, Method method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        RequestMapping ofClass = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String before = ofClass == null ? "" : ofClass.path()[0];
        Stream<String> paths = mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
        return paths.flatMap(path -> Arrays.stream(mapping.method()).map(verb -> verb + " " + before + path));
    }
}
