package vn.tiendo.tests.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Set;

/** Deciding, judging and scoring are plain Java, and the time comes in as a value. */
final class PlainRules {
    private static final String JACKSON_ANNOTATIONS = "com.fasterxml.jackson.annotation";
    /** Of the JDK, and technology all the same. */
    private static final Set<String> NOT_PLAIN_JAVA = Set.of("java.sql", "java.net.http", "java.rmi");

    private static final Set<String> CLOCKS_AND_DICE = Set.of(
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Date",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.util.Timer",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.random.RandomGenerator",
            "java.security.SecureRandom");
    private static final Set<String> ASKING = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID",
            "java.util.Collections.shuffle",
            "java.time.ZoneId.systemDefault");

    private PlainRules() {}

    /**
     * Covers the contract and the plain packages of http-problems, of audit-trail, of the three applications and of tiendo-simulation; not
     * partition-feed, tiendo-local and tiendo-testing, which are technology, nor main classes and package-private configurations.
     */
    static ArchRule touchOnlyTheJdkAndEachOther() {
        return classes()
                .that(Place.plain())
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are of the JDK, JSpecify, the contract or plain themselves",
                        type -> isPlainJava(type.getBaseComponentType())
                                || Place.isPlain(type.getBaseComponentType())
                                || type.getPackageName().equals(JACKSON_ANNOTATIONS)));
    }

    /** Covers the contract (the module of that name below the root given): it alone says how it looks on the wire. */
    static ArchRule keepJsonInTheContract(String root) {
        return noClasses()
                .that(Place.plain())
                .and()
                .resideOutsideOfPackage(root + ".contract..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JACKSON_ANNOTATIONS);
    }

    /** Covers what {@link #touchOnlyTheJdkAndEachOther} covers. */
    static ArchRule haveNoClockAndNoDice() {
        return noClasses()
                .that(Place.plain())
                .should(ArchConditions.dependOnClassesThat(DescribedPredicate.describe(
                        "are clocks or dice", type -> CLOCKS_AND_DICE.contains(type.getFullName()))))
                .orShould(ArchConditions.accessTargetWhere(
                        DescribedPredicate.describe("asks for the time or for chance", PlainRules::asks)));
    }

    private static boolean asks(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        boolean now = target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now");
        return now || ASKING.contains(target.getOwner().getFullName() + "." + target.getName());
    }

    private static boolean isPlainJava(JavaClass type) {
        String name = type.getPackageName();
        boolean jdk = name.startsWith("java.") && !NOT_PLAIN_JAVA.contains(name);
        return type.isPrimitive() || jdk || name.startsWith("org.jspecify");
    }
}
