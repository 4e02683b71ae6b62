package vn.tiendo.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
    private static final int ROUNDS = 200_000;

    @Test
    void whatever_the_jdk_writes_is_read_as_the_jdk_reads_it() {
        Random random = new Random(766);
        for (int i = 0; i < ROUNDS; i++) {
            String text = instant(random).toString();

            assertThat(InstantText.parsePlain(text)).as(text).isEqualTo(Instant.parse(text));
        }
    }

    /** Of all years of four digits, in whole seconds and in fractions of every length. */
    private static Instant instant(Random random) {
        long second = random.nextLong(
                Instant.parse("0000-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());
        int unit = (int) Math.pow(10, random.nextInt(10));
        return Instant.ofEpochSecond(second, random.nextInt(unit) * (1_000_000_000L / unit));
    }

    @Test
    void a_text_with_one_wrong_character_is_read_as_the_jdk_reads_it_or_not_at_all() {
        Random random = new Random(767);
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder(instant(random).toString());
            text.setCharAt(random.nextInt(text.length()), "0123456789-:.TZtz +/".charAt(random.nextInt(20)));
            Instant plain = InstantText.parsePlain(text.toString());

            if (plain != null) {
                assertThat(plain).as(text.toString()).isEqualTo(Instant.parse(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00Z",
                "2023-10-02T24:00:00.1Z",
                "2023-10-02T23:60:00Z",
                "2023-10-02T23:59:61Z",
                "2023-13-02T00:00:00Z",
                "2023-10-02T00:00:00.1234567890Z",
                "2023-10-02",
                ""
            })
    void what_is_no_instant_is_refused(String text) {
        assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-10-02T08:12:00+07:00",
                "+12023-10-02T01:12:00Z",
                "2023-10-02T01:12:00.5Z",
                "2023-10-02T01:12:00Z",
                "2023-10-02T24:00:00Z",
                "2023-10-02t01:12:00z"
            })
    void other_forms_are_read_as_the_jdk_reads_them(String text) {
        assertThat(InstantText.parse(text)).isEqualTo(Instant.parse(text));
    }
}
