package vn.tiendo.tests.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A technology stays in its own sub-package, and nobody else sees it. */
final class TechnologyRules {
    /** Where a technology may be met. The event store is an engine of Axon on PostgreSQL; a handler of a feed is Kafka. */
    private static final Map<String, Set<String>> HOMES = Map.of(
            "org.axonframework", Set.of("axon", "postgres"),
            "org.apache.kafka", Set.of("kafka"),
            "org.springframework.kafka", Set.of("kafka"),
            "org.springframework.web", Set.of("http"),
            "org.springframework.http", Set.of("http"),
            "org.apache.catalina", Set.of("http"),
            "jakarta.servlet", Set.of("http"),
            "org.springframework.mail", Set.of("mail"),
            "jakarta.mail", Set.of("mail"));

    private static final List<String> DATABASE =
            List.of("org.springframework.jdbc", "java.sql", "javax.sql", "org.postgresql", "com.zaxxer.hikari");
    private static final Pattern SQL = Pattern.compile(
            "\\s*(with\\s.+\\sas\\s*\\(.+|select\\s.+\\sfrom\\s.+|insert\\s+into\\s.+|update\\s+\\w+\\s.*set\\s.+"
                    + "|delete\\s+from\\s.+|truncate\\s+(table\\s)?\\w+.*|create\\s+(table|index|unlogged)\\s.+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private TechnologyRules() {}

    /**
     * Covers http-problems, audit-trail and the three applications (and the contract, which has none); partition-feed, local and
     * testing are all of it.
     */
    static ArchRule stayAtHome() {
        return classes()
                .that(DescribedPredicate.describe(
                        "are of modules with plain packages",
                        type -> !Place.isTechnologyByNature(type) && !Place.isWiring(type)))
                .should(new ArchCondition<>("touch a technology only in its own sub-package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> !isAtHome(dependency))
                                .forEach(dependency -> events.add(
                                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                    }
                });
    }

    /**
     * Covers the technology packages of the three applications; configurations may be public where they must be. That of
     * http-problems and audit-trail is there to be used by theirs.
     */
    static ArchRule areNotPublic() {
        return noClasses()
                .that(Place.technology())
                .and()
                .areTopLevelClasses()
                .and(DescribedPredicate.describe("are no configurations", type -> !Place.isConfiguration(type)))
                .should()
                .bePublic();
    }

    /** Covers everything but partition-feed (its positions) and tiendo-testing (its databases). */
    static ArchRule sqlIsWrittenOnlyForPostgres() {
        return classes()
                .that(DescribedPredicate.describe(
                        "are not in postgres packages",
                        type -> !Place.isIn("postgres", type) && !mayTalkToDatabases(type)))
                .should(new ArchCondition<>("know no database and hold no SQL") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isOfOneOf(DATABASE, dependency.getTargetClass()))
                                .forEach(dependency -> events.add(
                                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                        Bytecode.of(type)
                                .texts()
                                .filter(text -> SQL.matcher(text).matches())
                                .forEach(text -> events.add(SimpleConditionEvent.violated(
                                        type, type.getName() + " holds SQL: " + text.strip())));
                    }
                });
    }

    private static boolean mayTalkToDatabases(JavaClass type) {
        return Place.isTechnologyByNature(type) && !Place.isIn("local", type);
    }

    private static boolean isAtHome(Dependency dependency) {
        return HOMES.entrySet().stream()
                .filter(home -> isOfOneOf(List.of(home.getKey()), dependency.getTargetClass()))
                .allMatch(home ->
                        home.getValue().stream().anyMatch(name -> Place.isIn(name, dependency.getOriginClass())));
    }

    private static boolean isOfOneOf(List<String> packages, JavaClass type) {
        String name = type.getBaseComponentType().getPackageName() + ".";
        return packages.stream().anyMatch(known -> name.startsWith(known + "."));
    }
}
