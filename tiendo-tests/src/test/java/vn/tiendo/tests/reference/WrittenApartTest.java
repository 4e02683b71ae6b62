package vn.tiendo.tests.reference;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import vn.tiendo.local.Tiendo;

/** The reference and the random dossiers share nothing with the product. */
class WrittenApartTest {

    private static final ArchRule SHARES_NOTHING = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("vn.tiendo..").and(resideOutsideOfPackage("vn.tiendo.tests..")));

    @Test
    void neither_the_reference_nor_the_random_dossiers_use_the_product() {
        JavaClasses classes = new ClassFileImporter()
                .importPackages("vn.tiendo.tests.reference", "vn.tiendo.tests.random")
                .that(not(belongTo(equivalentTo(WrittenApartTest.class))));

        assertThat(classes.size()).isGreaterThan(30);
        SHARES_NOTHING.check(classes);
    }

    @Test
    void using_the_product_would_be_noticed() {
        JavaClasses classes = new ClassFileImporter().importClasses(UsesTheProduct.class);

        assertThat(SHARES_NOTHING.evaluate(classes).hasViolation()).isTrue();
    }

    @SuppressWarnings("unused")
    private static final class UsesTheProduct {
        private final Class<?> product = Tiendo.class;
    }
}
