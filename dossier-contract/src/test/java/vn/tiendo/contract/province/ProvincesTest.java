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
