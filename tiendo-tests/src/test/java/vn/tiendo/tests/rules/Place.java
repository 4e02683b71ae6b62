package vn.tiendo.tests.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Arrays;
import java.util.Set;

/** Where a class stands in the house. */
final class Place {
    static final String HOUSE = "vn.tiendo";

    /** Names of sub-packages that hold what touches a technology. */
    private static final Set<String> TECHNOLOGIES =
            Set.of("axon", "kafka", "postgres", "http", "mail", "json", "terminal");
    /** Modules that are nothing but technology: they read partitions, start servers, serve tests. */
    private static final Set<String> TECHNOLOGY_BY_NATURE = Set.of("feed", "local", "testing");
    /** Modules for the technology packages of all applications: what they offer to them is public. */
    private static final Set<String> SHARED_BY_TECHNOLOGY = Set.of("problem", "audit", "access", "openapi");

    private Place() {}

    /** Plain Java: the root of a capability, its API, and the contract. */
    static DescribedPredicate<JavaClass> plain() {
        return DescribedPredicate.describe("in plain packages", Place::isPlain);
    }

    static boolean isPlain(JavaClass type) {
        return isOurs(type) && !isInTechnology(type) && !isTechnologyByNature(type) && !isWiring(type);
    }

    /** In a sub-package named after a technology, of an application. */
    static DescribedPredicate<JavaClass> technology() {
        return DescribedPredicate.describe(
                "in technology packages of applications",
                type -> isInTechnology(type) && !isTechnologyByNature(type) && !isSharedByTechnology(type));
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(HOUSE) || type.getPackageName().startsWith(HOUSE + ".");
    }

    static boolean isIn(String subPackage, JavaClass type) {
        return Arrays.asList(type.getPackageName().split("\\.")).contains(subPackage);
    }

    private static boolean isSharedByTechnology(JavaClass type) {
        return SHARED_BY_TECHNOLOGY.stream().anyMatch(module -> isOfModule(module, type));
    }

    static boolean isTechnologyByNature(JavaClass type) {
        return TECHNOLOGY_BY_NATURE.stream().anyMatch(module -> isOfModule(module, type));
    }

    private static boolean isOfModule(String module, JavaClass type) {
        return (type.getPackageName() + ".").startsWith(HOUSE + "." + module + ".");
    }

    /** The main class of an application, or the package-private configuration of a capability in its root. */
    static boolean isWiring(JavaClass type) {
        JavaClass outermost = outermost(type);
        return isMain(outermost)
                || (isConfiguration(outermost)
                        && outermost.getSimpleName().endsWith("Configuration")
                        && !outermost.getModifiers().contains(JavaModifier.PUBLIC));
    }

    static boolean isConfiguration(JavaClass type) {
        return type.isAnnotatedWith("org.springframework.context.annotation.Configuration")
                || type.isAnnotatedWith("org.springframework.boot.autoconfigure.AutoConfiguration");
    }

    private static boolean isMain(JavaClass type) {
        return type.isAnnotatedWith("org.springframework.boot.autoconfigure.SpringBootApplication");
    }

    private static boolean isInTechnology(JavaClass type) {
        return TECHNOLOGIES.stream().anyMatch(technology -> isIn(technology, type));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Place::outermost).orElse(type);
    }
}
