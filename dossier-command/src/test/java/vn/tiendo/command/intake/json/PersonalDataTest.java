package vn.tiendo.command.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "name", "fullName", "full_name", "hoTen", "ho_ten", "Họ tên", "HỌ-TÊN", "phone", "soDienThoai",
                "số điện thoại", "email", "e-mail", "address", "diaChi", "Địa chỉ", "cccd", "CMND", "citizenId",
                "identityNumber", "birthDate", "ngaySinh", "papers", "giấy tờ", "ten", "ownerName", "nguoi_nop"
            })
    void a_field_is_known_by_its_name(String name) {
        assertThat(PersonalData.isNamedBy(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dueAt", "colour", "unit", "priority", "extension", "hours", "contentType", "fee"})
    void other_names_are_merely_unknown(String name) {
        assertThat(PersonalData.isNamedBy(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask an.nguyen@example.vn",
                "call 0912345678",
                "call 0912 345 678",
                "call 091-234-5678",
                "call +84 912.345.678",
                "call 84912345678",
                "call 024 3825 12345",
                "(024) 38251234 told us",
                "card 079123456789",
                "H09.12-231002-0041 of 0912345678",
                "0912-345678-0000",
                "card 079 123 456 789",
                "\uFF10\uFF19\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18"
            })
    void a_text_is_known_by_its_numbers_and_addresses(String text) {
        assertThat(PersonalData.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entered for another dossier",
                "wrong dossier H09.12-231002-0041",
                "same as 000.17.22.H56-231002-0041",
                "told on 2023-10-02 at 08:12",
                "error 504 of 2023",
                "portal-gateway",
                "a @ b",
                "ticket 12345678"
            })
    void other_texts_are_taken(String text) {
        assertThat(PersonalData.isIn(text)).isFalse();
    }
}
