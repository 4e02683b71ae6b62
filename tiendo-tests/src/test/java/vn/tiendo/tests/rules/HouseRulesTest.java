package vn.tiendo.tests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds in the product, and has been seen to fail: on small classes that break it. */
class HouseRulesTest {
    private static final String TESTS = Place.HOUSE + ".tests";
    private static final String FIXTURES = TESTS + ".rules.fixtures";
    private static final Pattern OUR_NAME = Pattern.compile("vn\\.tiendo\\.[\\w.$]+");
    private static final JavaClasses PRODUCT = product();

    /**
     * A rule, and the package of classes that show it failing.
     *
     * @param culprits what the rule must find there, and nothing else
     */
    record HouseRule(String name, ArchRule product, ArchRule fixture, String at, List<String> culprits) {
        static HouseRule of(String name, ArchRule rule, String at, String... culprits) {
            return new HouseRule(name, rule, rule, at, List.of(culprits));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<HouseRule> rules() {
        return Stream.of(
                HouseRule.of(
                        "plain packages touch only the JDK, JSpecify, the contract and each other",
                        PlainRules.touchOnlyTheJdkAndEachOther(),
                        "plain",
                        "LogsAndConnects",
                        "KnowsItsTechnology",
                        "PublicConfiguration"),
                new HouseRule(
                        "only the contract says how it looks as JSON",
                        PlainRules.keepJsonInTheContract(Place.HOUSE),
                        PlainRules.keepJsonInTheContract(FIXTURES + ".names"),
                        "names",
                        List.of("NamesItsJson")),
                HouseRule.of(
                        "no clock and no chance in plain packages",
                        PlainRules.haveNoClockAndNoDice(),
                        "clock",
                        "AsksTheTime",
                        "HoldsAClock",
                        "RollsDice",
                        "MakesAnId"),
                new HouseRule(
                        "the contract holds records, enums, sealed interfaces and pure functions",
                        ContractRules.holdsValuesAndPureFunctions(Place.HOUSE + ".contract"),
                        ContractRules.holdsValuesAndPureFunctions(FIXTURES + ".contract"),
                        "contract",
                        List.of("OpenClass", "OpenInterface", "RemembersSomething", "CanBeMade")),
                new HouseRule(
                        "applications meet only in the contract",
                        ModuleRules.applicationsMeetOnlyInTheContract(Place.HOUSE),
                        ModuleRules.applicationsMeetOnlyInTheContract(FIXTURES + ".modules"),
                        "modules",
                        List.of("CallsAnother", "KnowsAnApplication", "KnowsTheContract", "FromNowhere")),
                HouseRule.of("no cycles of packages", ModuleRules.packagesHaveNoCycles(), "cycles", "Hen", "Egg"),
                HouseRule.of(
                        "no float and no double",
                        NumberRules.areWholeOrDecimal(),
                        "numbers",
                        "DoubleField",
                        "FloatParameter",
                        "DoubleResult",
                        "DoubleLocal",
                        "BoxedDouble",
                        "RoundsByCall"),
                HouseRule.of(
                        "a technology stays in its own sub-package",
                        TechnologyRules.stayAtHome(),
                        "technology",
                        "KafkaInHttp",
                        "ServletInKafka",
                        "AxonInTheRoot"),
                HouseRule.of("technology is not public", TechnologyRules.areNotPublic(), "exposed", "PublicListener"),
                HouseRule.of(
                        "SQL only in postgres packages",
                        TechnologyRules.sqlIsWrittenOnlyForPostgres(),
                        "sql",
                        "TalksToTheDatabase",
                        "HoldsAStatement",
                        "HoldsStatementsOfAllKinds"),
                HouseRule.of(
                        "every package is @NullMarked", MarkRules.everyPackageIsNullMarked(), "unmarked", "Unmarked"),
                HouseRule.of("no field injection", MarkRules.noFieldIsInjected(), "injected", "InjectedField"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_product_keeps_the_rule(HouseRule rule) {
        rule.product().check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_fails_where_it_is_broken_and_nowhere_else(HouseRule rule) {
        JavaClasses fixture = new ClassFileImporter().importPackages(FIXTURES + "." + rule.at());
        List<String> found = rule.fixture().evaluate(fixture).getFailureReport().getDetails();

        assertThat(rule.culprits())
                .allSatisfy(culprit ->
                        assertThat(found).anyMatch(detail -> origin(detail).contains("." + culprit)));
        assertThat(found)
                .allSatisfy(detail -> assertThat(rule.culprits())
                        .anyMatch(culprit -> origin(detail).contains("." + culprit)));
        assertThat(fixture.stream().map(JavaClass::getSimpleName)).anyMatch(name -> name.startsWith("Innocent"));
    }

    /** A rule over nothing would always hold. */
    @Test
    void every_module_of_the_product_is_looked_at() {
        assertThat(PRODUCT.stream().map(JavaClass::getPackageName))
                .anyMatch(name -> name.startsWith("vn.tiendo.contract."))
                .anyMatch(name -> name.startsWith("vn.tiendo.feed"))
                .anyMatch(name -> name.startsWith("vn.tiendo.problem"))
                .anyMatch(name -> name.startsWith("vn.tiendo.audit"))
                .anyMatch(name -> name.startsWith("vn.tiendo.openapi"))
                .anyMatch(name -> name.startsWith("vn.tiendo.access"))
                .anyMatch(name -> name.startsWith("vn.tiendo.testing"))
                .anyMatch(name -> name.startsWith("vn.tiendo.command"))
                .anyMatch(name -> name.startsWith("vn.tiendo.query"))
                .anyMatch(name -> name.startsWith("vn.tiendo.index"))
                .anyMatch(name -> name.startsWith("vn.tiendo.local"))
                .anyMatch(name -> name.startsWith("vn.tiendo.simulation"))
                .noneMatch(name -> name.startsWith(TESTS));
    }

    /** Who is to blame: the first of our names; a cycle blames all in it. */
    private static String origin(String detail) {
        return detail.startsWith("Cycle")
                ? detail
                : OUR_NAME.matcher(detail).results().findFirst().orElseThrow().group();
    }

    private static JavaClasses product() {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                // what judges the product is no part of it
                .withImportOption(location -> !location.contains("/vn/tiendo/tests/"))
                .importPackages(Place.HOUSE);
    }
}
