package vn.tiendo.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.contract.lifecycle.ProcessingTime.Unit;

class CatalogueTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    private static final Procedure OLD = procedure("1.004194", FIRST, LAST, 3);
    private static final Procedure NEW = procedure("1.004194", LAST.plusDays(1), null, 2);
    private static final Procedure OTHER = procedure("2.000942", FIRST, null, 1);

    private static Procedure procedure(String code, LocalDate from, @Nullable LocalDate until, int days) {
        return new Procedure(code, "name", "field", new ProcessingTime(days, Unit.WORKING_DAYS), from, until);
    }

    @Test
    void itHoldsFromItsFirstToItsLastDay() {
        Catalogue catalogue = Catalogue.of(List.of(NEW, OTHER, OLD));

        assertThat(catalogue.valid("1.004194", FIRST.minusDays(1))).isEmpty();
        assertThat(catalogue.valid("1.004194", FIRST)).containsExactly(OLD);
        assertThat(catalogue.valid("1.004194", LAST)).containsExactly(OLD);
        assertThat(catalogue.valid("1.004194", LAST.plusDays(1))).containsExactly(NEW);
        assertThat(catalogue.valid("1.004194", LocalDate.MAX)).containsExactly(NEW);
        assertThat(catalogue.valid("3.000000", FIRST)).isEmpty();
    }

    @Test
    void aCodeIsKnownWhateverItsValidity() {
        Catalogue catalogue = Catalogue.of(List.of(OLD));

        assertThat(catalogue.knows("1.004194")).isTrue();
        assertThat(catalogue.knows("2.000942")).isFalse();
        assertThat(Catalogue.EMPTY.knows("1.004194")).isFalse();
    }

    @Test
    void whatEndsBeforeItBeginsIsRefused() {
        assertThat(procedure("1.004194", FIRST, FIRST, 1).validOn(FIRST)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> procedure("1.004194", FIRST, FIRST.minusDays(1), 1))
                .withMessageContaining("never valid");
    }

    /** By code, first day, last day, unit, amount, name and field, however they come. */
    @Test
    void allComeInOneOrder() {
        ProcessingTime days = new ProcessingTime(3, Unit.WORKING_DAYS);
        List<Procedure> inOrder = List.of(
                OLD,
                procedure("1.004194", FIRST, null, 2),
                procedure("1.004194", FIRST, null, 3),
                new Procedure("1.004194", "name", "fieldwork", days, FIRST, null),
                new Procedure("1.004194", "names", "field", days, FIRST, null),
                new Procedure("1.004194", "name", "field", new ProcessingTime(1, Unit.CALENDAR_DAYS), FIRST, null),
                NEW,
                OTHER);
        List<Procedure> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(766));

        assertThat(Catalogue.of(shuffled).all()).containsExactlyElementsOf(inOrder);
    }
}
