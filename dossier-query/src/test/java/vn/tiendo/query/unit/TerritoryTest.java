package vn.tiendo.query.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.unit.Territory.Stretch;

class TerritoryTest {
    private static final LocalDate LAST_OF_63 = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_OF_34 = LocalDate.of(2025, 7, 1);

    private static Territory territory(Registration... more) {
        List<Registration> all = new ArrayList<>(Registrations.provinces().registrations());
        all.addAll(List.of(more));
        return Territory.of(all);
    }

    private static AgencyCode unit(String code) {
        return new AgencyCode(code);
    }

    private static List<AgencyCode> units(String... codes) {
        return List.of(codes).stream().map(AgencyCode::new).toList();
    }

    @Test
    void untilItsMergerAProvinceIsItsPrefix() {
        assertThat(territory().extent(unit("H29"), LAST_OF_63)).isEqualTo(Extent.of(unit("H29")));
        assertThat(territory().extent(unit("H09"), LAST_OF_63)).isEqualTo(Extent.of(unit("H09")));
    }

    @Test
    void fromTheDayOfTheMergerItHasThePrefixesOfThoseMergedIntoIt() {
        assertThat(territory().extent(unit("H29"), FIRST_OF_34))
                .isEqualTo(new Extent(units("H29", "H06", "H09"), List.of()));
        assertThat(territory().extent(unit("H29.12"), FIRST_OF_34)).isEqualTo(Extent.of(unit("H29.12")));
    }

    @Test
    void aMergedUnitIsAnsweredAsOnItsLastDayAndCountsUnderItsSuccessor() {
        assertThat(territory().extent(unit("H09"), FIRST_OF_34)).isEqualTo(Extent.of(unit("H09")));
        assertThat(territory().isMerged(unit("H09"), FIRST_OF_34)).isTrue();
        assertThat(territory().isMerged(unit("H09"), LAST_OF_63)).isFalse();
        assertThat(territory().above(unit("H09"), FIRST_OF_34)).isEqualTo(unit("H29"));
        assertThat(territory().above(unit("H09.12"), FIRST_OF_34)).isEqualTo(unit("H29"));
        assertThat(territory().above(unit("H09.12"), LAST_OF_63)).isEqualTo(unit("H09"));
    }

    @Test
    void mergersFollowEachOther() {
        Territory territory = territory(
                Registrations.commune("H29.1", null, "2025-12-31", "H29.2"),
                Registrations.commune("H29.2", null, "2026-03-31", "H29.3"),
                Registrations.commune("H29.3", null));
        assertThat(territory.extent(unit("H29.3"), LocalDate.of(2026, 3, 31))).isEqualTo(Extent.of(unit("H29.3")));
        assertThat(territory.extent(unit("H29.2"), LocalDate.of(2026, 3, 31)).prefixes())
                .isEqualTo(units("H29.2", "H29.1"));
        assertThat(territory.extent(unit("H29.3"), LocalDate.of(2026, 4, 1)).prefixes())
                .isEqualTo(units("H29.3", "H29.1", "H29.2"));
        assertThat(territory.roots(unit("H29.3"), LocalDate.of(2026, 4, 1)))
                .containsExactlyElementsOf(units("H29.1", "H29.2", "H29.3"));
    }

    @Test
    void aUnitMergedWithinItsOwnProvinceCountsThereOnce() {
        Territory territory = territory(
                Registrations.commune("H29.15.03", null, "2025-06-30", "H29.20.07"),
                Registrations.commune("H29.20.07", "2025-07-01"));
        assertThat(territory.extent(unit("H29"), FIRST_OF_34).prefixes()).isEqualTo(units("H29", "H06", "H09"));
        assertThat(territory.extent(unit("H29.20"), FIRST_OF_34))
                .isEqualTo(new Extent(units("H29.20", "H29.15.03"), List.of()));
    }

    @Test
    void whatWasBelowADistrictMayGoToSeveralSuccessorsAndItsRestStays() {
        Territory territory = territory(
                Registrations.commune("H29.15.03", null, "2025-06-30", "H29.20.07"),
                Registrations.commune("H29.15.04", null, "2025-06-30", "H29.20.08"),
                Registrations.commune("H29.20.07", "2025-07-01"),
                Registrations.commune("H29.20.08", "2025-07-01"));
        Extent district = territory.extent(unit("H29.15"), FIRST_OF_34);
        assertThat(district).isEqualTo(new Extent(units("H29.15"), units("H29.15.03", "H29.15.04")));
        assertThat(district.contains(unit("H29.15"))).isTrue();
        assertThat(district.contains(unit("H29.15.05"))).isTrue();
        assertThat(district.contains(unit("H29.15.03.1"))).isFalse();
        assertThat(territory.extent(unit("H29.15"), LAST_OF_63)).isEqualTo(Extent.of(unit("H29.15")));
    }

    @Test
    void whatWasBelowAMergedUnitAndGoesElsewhereIsLeftOutOfItsSuccessor() {
        Territory territory = territory(
                Registrations.commune("H09.15.03", null, "2025-06-30", "H19.20"),
                Registrations.commune("H19.20", null));
        assertThat(territory.extent(unit("H29"), FIRST_OF_34))
                .isEqualTo(new Extent(units("H29", "H06", "H09"), units("H09.15.03")));
        assertThat(territory.extent(unit("H19"), FIRST_OF_34).prefixes()).isEqualTo(units("H19", "H09.15.03", "H10"));
    }

    @Test
    void stretchesBeginWhereOthersAreMergedIntoTheUnit() {
        assertThat(territory().stretches(unit("H29"), LAST_OF_63, FIRST_OF_34))
                .containsExactly(
                        new Stretch(LAST_OF_63, LAST_OF_63, Extent.of(unit("H29"))),
                        new Stretch(FIRST_OF_34, FIRST_OF_34, new Extent(units("H29", "H06", "H09"), List.of())));
        assertThat(territory().stretches(unit("H26"), LAST_OF_63, FIRST_OF_34)).hasSize(1);
        assertThat(territory().stretches(unit("H29"), FIRST_OF_34, FIRST_OF_34)).hasSize(1);
    }

    @Test
    void whatLeadsBackToItselfIsACircle() {
        assertThat(territory().circles()).isEmpty();
        assertThat(territory(
                                Registrations.commune("H29.1", null, "2025-06-30", "H29.2"),
                                Registrations.commune("H29.2", null, "2025-07-31", "H29.1"))
                        .circles())
                .containsExactly(unit("H29.2"));
        assertThat(territory(Registrations.commune("H29.1", null, "2025-06-30", "H29.1.5"))
                        .circles())
                .containsExactly(unit("H29.1"));
        assertThat(territory(Registrations.commune("H29.1", null, "2025-06-30", "H29"))
                        .circles())
                .isEmpty();
    }
}
