package vn.tiendo.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.query.stream.WatcherTest.units;
import static vn.tiendo.query.unit.Registrations.commune;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.unit.Registration;
import vn.tiendo.query.unit.Registrations;
import vn.tiendo.query.unit.UnitRegistry;

class ReachTest {
    private static final List<Registration> PROVINCES =
            Registrations.provinces().registrations();

    private static Set<AgencyCode> reach(Reach reach, String... holders) {
        return reach.of(units(holders));
    }

    @Test
    void reachesWhatIsAbove() {
        assertThat(reach(new Reach(PROVINCES), "H44.1.2", "H44.3"))
                .isEqualTo(units("H44.1.2", "H44.1", "H44.3", "H44"));
    }

    @Test
    void reachesSuccessorsAndWhatIsAboveThem() {
        List<Registration> registrations = new ArrayList<>(PROVINCES);
        registrations.add(commune("H09.12.1", null, "2024-12-31", "H09.20.2"));
        registrations.add(commune("H09.20.2", null));

        assertThat(reach(new Reach(registrations), "H09.12.1"))
                .isEqualTo(units("H09.12.1", "H09.12", "H09", "H09.20.2", "H09.20", "H29"));
    }

    @Test
    void namesTheProvincesOfBothLists() {
        assertThat(new Reach(PROVINCES).provinces()).contains(new AgencyCode("H09"), new AgencyCode("H29"));
    }

    /** Whatever the territory of a day is. */
    @Test
    void nothingIsMissedThatADossierCountsForOnSomeDay() {
        List<Registration> registrations = new ArrayList<>(PROVINCES);
        registrations.add(commune("H09.12.1", null, "2024-12-31", "H29.7"));
        registrations.add(commune("H29.7", null, "2026-06-30", "H29.8.1"));
        UnitRegistry registry = new UnitRegistry(registrations);
        Reach reach = new Reach(registrations);
        AgencyCode holder = new AgencyCode("H09.12.1");
        for (String day : List.of("2023-10-30", "2025-01-01", "2025-07-01", "2026-07-01")) {
            for (String unit : List.of("H09.12.1", "H09.12", "H09", "H29.7", "H29", "H29.8.1", "H29.8", "H06")) {
                AgencyCode watched = new AgencyCode(unit);
                if (registry.territory().extent(watched, LocalDate.parse(day)).contains(holder)) {
                    assertThat(reach.of(units("H09.12.1"))).as(day).contains(watched);
                }
            }
        }
    }
}
