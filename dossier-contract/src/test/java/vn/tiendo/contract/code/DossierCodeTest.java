package vn.tiendo.contract.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierCodeTest {
    @ParameterizedTest
    @CsvSource({
        "H09.12-231002-0041, H09.12",
        "H09-231002-1234567, H09",
        "H-000000-9999, H",
        "WABO.0-100930-00709, WABO.0",
        "000.17.22.H56-231002-0041, H56.22.17"
    })
    void a_code_names_its_agency_and_is_never_rewritten(String text, String agency) {
        DossierCode code = new DossierCode(text);

        assertThat(code.value()).isEqualTo(text).isEqualTo(code.toString());
        assertThat(code.agency()).isEqualTo(new AgencyCode(agency));
    }

    @Test
    void its_date_is_not_checked() {
        assertThat(new DossierCode("H09-999999-0001").value()).isEqualTo("H09-999999-0001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "H09",
                "H09-231002",
                "H09-231002-041",
                "H09-231002-00410041",
                "H09-23100-0041",
                "H09-2310021-0041",
                "H09-231002-00x1",
                "H09-231002-00:1",
                "H09-231002-00/1",
                "-231002-0041",
                "H09.-231002-0041",
                "000.17-231002-0041",
                "H09 -231002-0041",
                "H09_-231002-0041",
                "H09-231002-",
                "H09-231002-0-41",
                "H09-231002_0041",
                "H09-23-002-0041",
                "H09-231002-0041\n",
                "H09-231002-\u0660\u0660\u0664\u0661"
            })
    void what_is_no_code_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DossierCode(text));
    }

    @Test
    void the_agency_in_it_keeps_its_limit() {
        String agency = "H1." + "ABCDEFGHIJ.".repeat(5) + "ABCDEF";

        assertThat(new DossierCode(agency + "-231002-0041").agency()).isEqualTo(new AgencyCode(agency));
        assertThatIllegalArgumentException().isThrownBy(() -> new DossierCode(agency + "A-231002-0041"));
    }

    @Test
    void codes_compare_by_their_characters() {
        DossierCode first = new DossierCode("H09-231002-0041");
        DossierCode second = new DossierCode("H09.12-231002-0041");

        assertThat(first).isLessThan(new DossierCode("H09-231002-0042")).isLessThan(second);
        assertThat(second).isGreaterThan(first).isEqualByComparingTo(new DossierCode(second.value()));
    }
}
