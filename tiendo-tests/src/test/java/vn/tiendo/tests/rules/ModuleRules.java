package vn.tiendo.tests.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Set;

/** Who knows whom. */
final class ModuleRules {
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("contract", Set.of()),
            Map.entry("feed", Set.of()),
            Map.entry("problem", Set.of()),
            Map.entry("openapi", Set.of("access")),
            Map.entry("audit", Set.of("openapi", "problem")),
            Map.entry("testing", Set.of("contract")),
            Map.entry("access", Set.of("contract", "problem")),
            Map.entry("command", Set.of("contract", "feed", "problem", "audit", "access", "openapi")),
            Map.entry("query", Set.of("contract", "feed", "problem", "audit", "access", "openapi")),
            Map.entry("index", Set.of("contract", "feed", "problem", "audit", "access", "openapi")),
            Map.entry("local", Set.of("contract", "feed", "audit", "command", "query", "index")),
            Map.entry("simulation", Set.of("contract", "command", "query", "index")));

    private ModuleRules() {}

    /** Covers every module below the root; a module that is not listed here is a violation. */
    static ArchRule applicationsMeetOnlyInTheContract(String root) {
        return classes().should(new ArchCondition<>("know only what their module may know") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !mayBe(root, dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        });
    }

    private static boolean mayBe(String root, Dependency dependency) {
        String from = module(root, dependency.getOriginClass());
        String to = module(root, dependency.getTargetClass().getBaseComponentType());
        return to.isEmpty()
                || from.equals(to)
                || MAY_KNOW.getOrDefault(from, Set.of()).contains(to);
    }

    /** Covers every package; what wires an application together (its main class, configurations) is left out. */
    static ArchRule packagesHaveNoCycles() {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return Place.isOurs(type) && !Place.isWiring(type)
                                ? SliceIdentifier.of(type.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages";
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    /** The first name below the root, empty for what is not of the house. */
    private static String module(String root, JavaClass type) {
        String name = type.getPackageName() + ".";
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.", 2)[0] : "";
    }
}
