package vn.tiendo.contract.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCodeTest {
    private static final String LONGEST_GROUP = "A123456789012345";
    private static final String LONGEST = "H1." + "ABCDEFGHIJ.".repeat(5) + "ABCDEF";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H09",
                "H09.12",
                "H15.50.05.13",
                "WABO.0",
                "h09",
                "H44.101",
                "G01.00.000",
                "AZaz09",
                LONGEST_GROUP
            })
    void a_code_in_its_present_form_stays_as_it_is(String code) {
        assertThat(AgencyCode.of(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "000.17.22.H56, H56.22.17",
        "000.00.00.H56, H56",
        "00.H56, H56",
        "000.00.17.H44, H44.17",
        "13.05.50.H15, H15.50.05.13",
        "000.01.100.H09, H09.100.01",
        "1.H09, H09.1",
        "000.00.A5.G01, G01.A5"
    })
    void the_old_form_is_reversed_and_loses_its_groups_of_zeros(String old, String present) {
        assertThat(AgencyCode.of(old)).isEqualTo(new AgencyCode(present));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "12", "000.00", "000.17.22", "000.H56.22", "H56.000.12x!"})
    void the_old_form_ends_in_the_province(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> AgencyCode.of(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                ".H09",
                "H09.",
                "H09..12",
                "H 09",
                "H09-12",
                "H09/12",
                "H09:12",
                "H09@12",
                "H09[12",
                "H09`12",
                "H09{12",
                "Hà09",
                "H09\n",
                "H09\u0000",
                "\uFF2809",
                LONGEST_GROUP + "6"
            })
    void what_is_no_code_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AgencyCode.of(text));
    }

    @Test
    void sixty_four_characters_are_the_limit() {
        assertThat(LONGEST).hasSize(64);
        assertThat(AgencyCode.of(LONGEST).depth()).isEqualTo(7);
        assertThatIllegalArgumentException().isThrownBy(() -> AgencyCode.of(LONGEST + "A"));
    }

    @Test
    void each_prefix_by_groups_is_an_ancestor() {
        AgencyCode ward = new AgencyCode("H15.50.05.13");

        assertThat(Stream.of(1, 2, 3, 4).map(ward::ancestor))
                .extracting(AgencyCode::value)
                .containsExactly("H15", "H15.50", "H15.50.05", "H15.50.05.13");
        assertThat(ward.depth()).isEqualTo(4);
        assertThat(ward.province()).isEqualTo(new AgencyCode("H15"));
        assertThat(ward.parent()).isEqualTo(new AgencyCode("H15.50.05"));
    }

    @Test
    void a_province_is_its_own_and_has_no_parent() {
        AgencyCode province = new AgencyCode("H15");

        assertThat(province.province()).isEqualTo(province);
        assertThat(province.parent()).isNull();
        assertThat(province.depth()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "H09.12, H09.12, true",
        "H09.12, H09, true",
        "H09.12.03, H09.12, true",
        "H09, H09.12, false",
        "H09.120, H09.12, false",
        "H091, H09, false",
        "H10.12, H09, false"
    })
    void a_unit_lies_within_its_ancestors_only(String unit, String other, boolean within) {
        assertThat(new AgencyCode(unit).isWithin(new AgencyCode(other))).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "H09, H10, 0",
        "H09, H09, 1",
        "H09.12, H09, 1",
        "H09.12, H09.14, 1",
        "H09.12.03, H09.12.04, 2",
        "H09.12.03, H09.120.03, 1",
        "H09.12.03, H10.12.03, 0",
        "H09.12.03, H09.12.03, 3"
    })
    void two_units_share_their_leading_groups(String one, String other, int depth) {
        assertThat(new AgencyCode(one).commonDepth(new AgencyCode(other))).isEqualTo(depth);
        assertThat(new AgencyCode(other).commonDepth(new AgencyCode(one))).isEqualTo(depth);
    }

    @Test
    void codes_compare_by_their_characters() {
        assertThat(Stream.of("H10", "H09.2", "H09", "H09.12", "h01")
                        .map(AgencyCode::new)
                        .sorted())
                .extracting(AgencyCode::value)
                .containsExactly("H09", "H09.12", "H09.2", "H10", "h01");
    }
}
