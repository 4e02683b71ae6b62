package vn.tiendo.query.unit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.RefusedContent;
import vn.tiendo.query.QueryDatabase;
import vn.tiendo.query.unit.Registration;
import vn.tiendo.query.unit.Registrations;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unit.UnitFile;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitRegister.Import;
import vn.tiendo.query.unit.UnitRegistry;

class RegistrationTablesTest {
    private static final QueryDatabase DATABASE = new QueryDatabase();
    private static final AgencyCode HO_CHI_MINH = new AgencyCode("H29");
    private static final Registration OLD = Registrations.commune("H09.15.03", null, "2025-06-30", "H29.20.07");
    private static final Registration NEW = Registrations.commune("H29.20.07", "2025-07-01");

    private final UnitRegister register = another();

    private static UnitRegister another() {
        return new RegistrationTables(DATABASE.jdbc(), DATABASE.transactions(), DATABASE.trail());
    }

    @BeforeEach
    void givenOnlyProvinces() {
        register.put(new UnitFile(new TreeSet<>(register.registry().provinces(LocalDate.EPOCH)), List.of()), "test");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aNewInstallationKnowsTheProvincesOfBothLists() {
        assertThat(register.registry().registrations())
                .isEqualTo(Registrations.provinces().registrations());
        assertThat(register.imports(1_000).getLast().by()).isEqualTo("Tiendo");
    }

    @Test
    void whatIsPutIsFoundBySomebodyElse() {
        UnitRegistry before = another().registry();
        register.put(Registrations.file(OLD, NEW), "Lan");

        assertThat(before.registrations()).doesNotContain(OLD);
        assertThat(another().registry().registrations()).contains(OLD, NEW);
        assertThat(register.registry().registrations()).contains(OLD, NEW);
    }

    @Test
    void whoPutItAndWhenIsKept() {
        register.put(Registrations.file(NEW), "Lan");
        Import made = register.put(Registrations.file(NEW, Registrations.commune("H29.20.08", null)), "Minh")
                .made();

        List<Import> imports = register.imports(2);
        assertThat(imports).extracting(Import::by).containsExactly("Minh", "Lan");
        assertThat(imports.getFirst()).isEqualTo(made);
        assertThat(made.provinces()).containsExactly(HO_CHI_MINH);
        assertThat(List.of(made.added(), made.changed(), made.removed(), made.unchanged()))
                .containsExactly(1L, 0L, 0L, 1L);
        assertThat(made.number()).isEqualTo(imports.getLast().number() + 1);
    }

    @Test
    void whatWasRegisteredBeforeIsKept() {
        long first = register.put(Registrations.file(NEW), "Lan").made().number();
        Registration renamed =
                new Registration(NEW.code(), "Thuận An", Unit.Kind.COMMUNE, NEW.validFrom(), NEW.validTo(), null, null);
        long second = register.put(Registrations.file(renamed), "Minh").made().number();

        assertThat(register.registry().on(LocalDate.of(2026, 1, 1), NEW.code()).name())
                .isEqualTo("Thuận An");
        assertThat(DATABASE.jdbc()
                        .sql("select name from former_unit_registration where import = :first and ended_by = :second")
                        .param("first", first)
                        .param("second", second)
                        .query(String.class)
                        .list())
                .containsExactly("Commune H29.20.07");
    }

    @Test
    void whatIsRefusedChangesNothing() {
        List<Import> imports = register.imports(1_000);
        assertThatThrownBy(() -> register.put(Registrations.file(NEW, OLD, NEW), "Lan"))
                .isInstanceOf(RefusedContent.class);
        assertThat(register.imports(1_000)).isEqualTo(imports);
        assertThat(another().registry().registrations()).doesNotContain(NEW, OLD);
    }

    @Test
    void whatIsKnownIsKnownInTheDatabaseToo() {
        long seed = Long.getLong("tiendo.seed", System.nanoTime());
        System.out.println("known units with -Dtiendo.seed=" + seed);
        Random random = new Random(seed);
        register.put(Registrations.file(randomUnits(random)), "test");
        UnitRegistry registry = register.registry();
        for (int i = 0; i < 500; i++) {
            String unit = randomUnit(random);
            LocalDate day = randomDay(random);
            assertThat(DATABASE.jdbc()
                            .sql("select unit_is_known(:unit, :day)")
                            .param("unit", unit)
                            .param("day", day)
                            .query(Boolean.class)
                            .single())
                    .as("seed %d: %s on %s", seed, unit, day)
                    .isEqualTo(registry.knows(new AgencyCode(unit), day));
        }
    }

    private static Registration[] randomUnits(Random random) {
        List<Registration> units = new ArrayList<>();
        for (String province : List.of("H09", "H29")) {
            for (int commune = 0; commune < 3; commune++) {
                LocalDate from = randomDay(random);
                units.add(Registrations.commune(
                        province + "." + commune,
                        random.nextInt(6) == 0 ? null : from.toString(),
                        random.nextBoolean()
                                ? null
                                : from.plusDays(random.nextInt(40)).toString(),
                        null));
            }
        }
        return units.toArray(Registration[]::new);
    }

    private static String randomUnit(Random random) {
        String province = List.of("H09", "H29", "H26", "H090", "WABO").get(random.nextInt(5));
        return province + List.of("", ".0", ".1", ".2", ".3", ".1.1").get(random.nextInt(6));
    }

    private static LocalDate randomDay(Random random) {
        return LocalDate.of(2025, 6, 1).plusDays(random.nextInt(60));
    }

    @Test
    void whatIsUnknownDependsOnWhatTheProvinceHasRegistered() {
        register.put(Registrations.file(OLD, NEW), "Lan");
        UnitRegistry registry = register.registry();
        LocalDate before = LocalDate.of(2025, 6, 30);
        LocalDate after = LocalDate.of(2025, 7, 1);

        assertThat(registry.knows(new AgencyCode("WABO"), after)).isFalse();
        assertThat(registry.knows(new AgencyCode("WABO.1"), after)).isFalse();
        assertThat(registry.knows(new AgencyCode("H26.1"), after)).isTrue();
        assertThat(registry.knows(new AgencyCode("H09"), after)).isTrue();
        assertThat(registry.knows(OLD.code(), before)).isTrue();
        assertThat(registry.knows(OLD.code(), after)).isFalse();
        assertThat(registry.knows(NEW.code(), after)).isTrue();
        assertThat(registry.knows(new AgencyCode("H29.20.08"), after)).isFalse();
        assertThat(registry.knows(new AgencyCode("H29.20.08"), before)).isTrue();
        assertThat(Stream.of("WABO", "WABO.1", "H26.1", "H09", "H09.15.03", "H29.20.07", "H29.20.08", "H29.20")
                        .filter(unit -> registry.knows(new AgencyCode(unit))))
                .containsExactly("H26.1", "H09", "H09.15.03", "H29.20.07");
    }
}
