package vn.tiendo.query.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.RefusedContent;
import vn.tiendo.query.unit.RegistryChange.Step;

class RegistryChangeTest {
    private static final Registration OLD = Registrations.commune("H09.15.03", null, "2025-06-30", "H29.20.07");
    private static final Registration NEW = Registrations.commune("H29.20.07", "2025-07-01");

    private static UnitRegistry registered(Registration... registrations) {
        List<Registration> all = new ArrayList<>(Registrations.provinces().registrations());
        all.addAll(List.of(registrations));
        return new UnitRegistry(all);
    }

    private static List<String> faults(UnitRegistry registry, Registration... rows) {
        RefusedContent refused =
                catchThrowableOfType(RefusedContent.class, () -> RegistryChange.of(Registrations.file(rows), registry));
        assertThat(refused).isNotNull();
        return refused.shown().stream()
                .map(fault -> fault.row() + " " + fault.pointer() + ": " + fault.message())
                .toList();
    }

    @Test
    void aFileIsAllOfTheProvincesInIt() {
        Registration gone = Registrations.commune("H29.20.08", "2025-07-01");
        Registration renamed =
                new Registration(NEW.code(), "Thuận An", NEW.kind(), NEW.validFrom(), NEW.validTo(), null, "25975");
        Registration come = Registrations.commune("H29.20.09", "2025-07-01");

        RegistryChange change = RegistryChange.of(Registrations.file(renamed, come), registered(OLD, NEW, gone));

        assertThat(change.provinces()).containsExactly(new AgencyCode("H29"));
        assertThat(change.steps()).containsExactly(new Step(NEW, renamed), new Step(gone, null), new Step(null, come));
        assertThat(List.of(change.added(), change.changed(), change.removed(), change.unchanged()))
                .containsExactly(1L, 1L, 1L, 0L);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        RegistryChange change = RegistryChange.of(Registrations.file(OLD, NEW), registered(OLD, NEW));
        assertThat(change.steps()).isEmpty();
        assertThat(change.unchanged()).isEqualTo(2);
    }

    @Test
    void aProvinceWithoutRowsIsEmptied() {
        UnitFile none = new UnitFile(new TreeSet<>(List.of(new AgencyCode("H29"))), List.of());
        assertThat(RegistryChange.of(none, registered(NEW)).removed()).isEqualTo(1);
    }

    @Test
    void twoRowsOfOneUnitFromTheSameDayAreRefused() {
        assertThat(faults(registered(), NEW, NEW))
                .containsExactly("3 null: H29.20.07 from the same day on stands in row 2 already");
    }

    @Test
    void overlappingDaysOfOneUnitAreRefused() {
        assertThat(faults(
                        registered(),
                        Registrations.commune("H29.1", null, "2025-07-01", null),
                        Registrations.commune("H29.1", "2025-07-01")))
                .containsExactly("3 validFrom: H29.1: it is valid already, as \"Commune H29.1\"");
    }

    @Test
    void namesOneAfterAnotherAreTaken() {
        RegistryChange change = RegistryChange.of(
                Registrations.file(
                        Registrations.commune("H29.1", null, "2025-06-30", null),
                        Registrations.commune("H29.1", "2025-07-01")),
                registered());
        assertThat(change.added()).isEqualTo(2);
    }

    @Test
    void aMergerIntoAnUnknownUnitIsRefused() {
        assertThat(faults(registered(), OLD)).containsExactly("2 successor: H09.15.03: H29.20.07 is not registered");
    }

    @Test
    void aMergerIntoAUnitThatIsNotValidThenIsRefused() {
        assertThat(faults(registered(), OLD, Registrations.commune("H29.20.07", "2025-07-02")))
                .containsExactly("2 successor: H09.15.03: H29.20.07 is not valid on 2025-07-01");
        assertThat(faults(registered(), Registrations.commune("H29.1", null, "2025-06-30", "H09")))
                .containsExactly("2 successor: H29.1: H09 is not valid on 2025-07-01");
    }

    @Test
    void aMergerThatLeadsBackIsRefused() {
        assertThat(faults(
                        registered(),
                        Registrations.commune("H29.1", null, "2025-07-01", "H29.2"),
                        Registrations.commune("H29.2", null, "2025-07-02", "H29.1")))
                .first()
                .isEqualTo("3 successor: H29.2: H29.1 is not valid on 2025-07-03");
        assertThat(faults(
                        registered(),
                        Registrations.commune("H29.1", null, "2025-07-01", "H29.1.5"),
                        Registrations.commune("H29.1.5", null)))
                .containsExactly("2 successor: H29.1: H29.1.5 leads back to it: by its own code or by its successor");
    }

    @Test
    void aUnitThatGoesOnUnderItsCodeHasNoSuccessor() {
        assertThat(faults(
                        registered(NEW),
                        Registrations.commune("H09.15.03", null, "2025-06-30", "H29.20.07"),
                        Registrations.commune("H09.15.03", "2025-07-01")))
                .containsExactly("2 successor: H09.15.03: it is valid again later;"
                        + " a unit that goes on under its code has no successor");
    }

    @Test
    void whatAnotherFileToldBeforeMustStayTrue() {
        assertThat(faults(registered(OLD, NEW), Registrations.commune("H29.20.08", "2025-07-01")))
                .containsExactly("null successor: H09.15.03: H29.20.07 is not registered (registered before)");
    }

    @Test
    void provincesAreNotRegisteredByFiles() {
        assertThat(faults(registered(), Registrations.commune("H29", null), Registrations.commune("WABO.1", null)))
                .containsExactly(
                        "null province: WABO is no province of either list",
                        "2 code: provinces come with the product; leave them out");
    }
}
