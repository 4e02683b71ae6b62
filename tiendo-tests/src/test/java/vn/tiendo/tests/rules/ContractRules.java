package vn.tiendo.tests.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** The contract holds values, and pure functions on them. */
final class ContractRules {
    private ContractRules() {}

    /** Covers the contract: the package given and all below. */
    static ArchRule holdsValuesAndPureFunctions(String contract) {
        return classes()
                .that()
                .resideInAPackage(contract + "..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should(new ArchCondition<>("be records, enums, sealed interfaces or final classes of pure functions") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!isMadeByTheCompiler(type) && !isValue(type) && !isPureFunctions(type)) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is none of these"));
                        }
                    }
                });
    }

    /** Such as the table behind a switch over an enum. */
    private static boolean isMadeByTheCompiler(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isValue(JavaClass type) {
        boolean sealed = type.isInterface() && type.reflect().isSealed();
        boolean constant = type.getRawSuperclass().map(JavaClass::isEnum).orElse(false);
        return type.isRecord() || type.isEnum() || sealed || constant;
    }

    private static boolean isPureFunctions(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                && !type.isInterface()
                && type.getConstructors().stream().allMatch(ContractRules::isHiddenAndEmpty)
                && Stream.concat(type.getMethods().stream(), type.getFields().stream())
                        .allMatch(ContractRules::isStatic)
                && type.getFields().stream().allMatch(ContractRules::isFinal);
    }

    private static boolean isHiddenAndEmpty(JavaConstructor constructor) {
        return constructor.getModifiers().contains(JavaModifier.PRIVATE)
                && constructor.getRawParameterTypes().isEmpty();
    }

    private static boolean isStatic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean isFinal(JavaField field) {
        return field.getModifiers().contains(JavaModifier.FINAL);
    }
}
