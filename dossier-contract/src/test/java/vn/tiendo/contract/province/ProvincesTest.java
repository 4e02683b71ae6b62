package vn.tiendo.contract.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.SharedData;
import vn.tiendo.contract.code.AgencyCode;

class ProvincesTest {
    private static final LocalDate LAST_OF_63 = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_OF_34 = LocalDate.of(2025, 7, 1);
    private static final int NAME = 1;
    private static final int CODE = 4;

    @Test
    void there_are_63_until_june_2025_and_34_from_july() {
        assertThat(Provinces.on(LocalDate.of(2010, 10, 1))).hasSize(63);
        assertThat(Provinces.on(LAST_OF_63)).hasSize(63);
        assertThat(Provinces.on(FIRST_OF_34)).hasSize(34);
        assertThat(Provinces.on(LocalDate.of(2026, 11, 22))).hasSize(34);
        assertThat(Provinces.all()).hasSize(63);
    }

    @Test
    void they_are_those_of_the_list_until_june_2025() {
        assertThat(ours(LAST_OF_63)).isEqualTo(theirs("provinces-until-2025-06-30.csv"));
    }

    @Test
    void they_are_those_of_the_list_from_july_2025() {
        assertThat(ours(FIRST_OF_34)).isEqualTo(theirs("provinces-from-2025-07-01.csv"));
    }

    @Test
    void they_come_by_code() {
        assertThat(Provinces.on(FIRST_OF_34))
                .extracting(Province::code)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Provinces.on(LAST_OF_63))
                .extracting(Province::code)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void an_abolished_province_is_found_until_its_last_day() {
        AgencyCode binhDuong = new AgencyCode("H09");

        assertThat(Provinces.on(LAST_OF_63, binhDuong)).map(Province::name).contains("Bình Dương");
        assertThat(Provinces.on(FIRST_OF_34, binhDuong)).isEmpty();
        assertThat(Provinces.on(LAST_OF_63, new AgencyCode("H64"))).isEmpty();
    }

    @Test
    void mergers_are_those_of_the_merger_table() {
        Map<String, String> theirs = new TreeMap<>();
        SharedData.rows("province-mergers-2025-07-01.csv").forEach(row -> theirs.put(row[2], row[5]));

        Map<String, String> ours = new TreeMap<>();
        for (Province province : Provinces.on(FIRST_OF_34)) {
            Provinces.countedIn(province.code(), FIRST_OF_34)
                    .forEach(code -> ours.put(code.value(), province.code().value()));
        }

        assertThat(ours).hasSize(63).isEqualTo(theirs);
    }

    @Test
    void a_province_counts_only_its_own_until_others_are_merged_into_it() {
        AgencyCode hoChiMinh = new AgencyCode("H29");

        assertThat(Provinces.countedIn(hoChiMinh, LAST_OF_63)).containsExactly(hoChiMinh);
        assertThat(Provinces.countedIn(hoChiMinh, FIRST_OF_34))
                .extracting(AgencyCode::value)
                .containsExactly("H29", "H06", "H09");
    }

    @Test
    void an_abolished_province_and_a_code_that_is_none_hold_only_their_own() {
        for (String code : new String[] {"H09", "WABO"}) {
            assertThat(Provinces.countedIn(new AgencyCode(code), FIRST_OF_34)).containsExactly(new AgencyCode(code));
        }
    }

    private static Map<String, String> ours(LocalDate day) {
        Map<String, String> names = new TreeMap<>();
        Provinces.on(day).forEach(province -> names.put(province.code().value(), province.name()));
        return names;
    }

    private static Map<String, String> theirs(String file) {
        Map<String, String> names = new TreeMap<>();
        SharedData.rows(file).forEach(row -> names.put(row[CODE], row[NAME]));
        return names;
    }
}
