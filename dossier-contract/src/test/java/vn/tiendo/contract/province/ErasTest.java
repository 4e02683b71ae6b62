package vn.tiendo.contract.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;

/** Two provinces are merged into a third, one after the other, and the third takes a new name. */
class ErasTest {
    private static final LocalDate FIRST_MERGER = LocalDate.of(2020, 1, 1);
    private static final LocalDate SECOND_MERGER = LocalDate.of(2022, 1, 1);

    private static final Province EAST = province("H02", LocalDate.MIN, FIRST_MERGER.minusDays(1), "H01");
    private static final Province WEST = province("H01", LocalDate.MIN, SECOND_MERGER.minusDays(1), "H03");
    private static final Province OLD_NAME = province("H03", LocalDate.MIN, SECOND_MERGER.minusDays(1), null);
    private static final Province NEW_NAME = province("H03", SECOND_MERGER, LocalDate.MAX, null);

    private final Eras eras = Eras.of(List.of(WEST, EAST, OLD_NAME, NEW_NAME));

    private static Province province(String code, LocalDate from, LocalDate to, @Nullable String successor) {
        return new Province(
                new AgencyCode(code), code + from, from, to, successor == null ? null : new AgencyCode(successor));
    }

    @Test
    void each_is_there_from_its_first_to_its_last_day() {
        assertThat(eras.on(LocalDate.MIN).provinces()).containsExactly(WEST, EAST, OLD_NAME);
        assertThat(eras.on(FIRST_MERGER.minusDays(1)).provinces()).containsExactly(WEST, EAST, OLD_NAME);
        assertThat(eras.on(FIRST_MERGER).provinces()).containsExactly(WEST, OLD_NAME);
        assertThat(eras.on(SECOND_MERGER.minusDays(1)).provinces()).containsExactly(WEST, OLD_NAME);
        assertThat(eras.on(SECOND_MERGER).provinces()).containsExactly(NEW_NAME);
        assertThat(eras.on(LocalDate.MAX).provinces()).containsExactly(NEW_NAME);
    }

    @Test
    void what_was_merged_counts_for_its_successor_and_then_for_the_successor_of_that() {
        assertThat(counted("H01", FIRST_MERGER.minusDays(1))).containsExactly("H01");
        assertThat(counted("H01", FIRST_MERGER)).containsExactly("H01", "H02");
        assertThat(counted("H03", SECOND_MERGER.minusDays(1))).containsExactly("H03");
        assertThat(counted("H03", SECOND_MERGER)).containsExactly("H03", "H01", "H02");
    }

    @Test
    void what_counts_for_another_and_what_is_unknown_stands_for_itself_only() {
        assertThat(counted("H02", FIRST_MERGER)).containsExactly("H02");
        assertThat(counted("H01", SECOND_MERGER)).containsExactly("H01");
        assertThat(counted("WABO", SECOND_MERGER)).containsExactly("WABO");
    }

    @Test
    void the_day_decides_whether_a_province_exists() {
        assertThat(Stream.of(FIRST_MERGER.minusDays(1), FIRST_MERGER).map(EAST::existsOn))
                .containsExactly(true, false);
        assertThat(Stream.of(SECOND_MERGER.minusDays(1), SECOND_MERGER).map(NEW_NAME::existsOn))
                .containsExactly(false, true);
    }

    private List<String> counted(String province, LocalDate day) {
        return eras.on(day).countedIn(new AgencyCode(province)).stream()
                .map(AgencyCode::value)
                .toList();
    }
}
