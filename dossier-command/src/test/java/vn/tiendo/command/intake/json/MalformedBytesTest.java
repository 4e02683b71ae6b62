package vn.tiendo.command.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.dossier.RejectionCode.MALFORMED;
import static vn.tiendo.command.intake.json.Structured.assertFault;
import static vn.tiendo.command.intake.json.Structured.read;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are no event at all. */
class MalformedBytesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "{",
                "{\"specversion\":\"1.0\"",
                "[]",
                "\"text\"",
                "7",
                "null",
                "{} {}",
                "{}x",
                "{'id':'1'}",
                "{\"id\":\"1\",\"id\":\"2\"}",
                "{\"data\":{\"dueAt\":1,\"dueAt\":1}}",
                "{\"id\":\"a\u0001b\"}",
                "{\"id\":NaN}",
                "\uFEFF{}",
                "{\"x\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}"
            })
    void what_is_no_json_object_is_malformed(String text) {
        assertMalformed(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_no_utf_8_is_malformed() {
        byte[] latin =
                Event.received().with("id", "\"\u00e9\"").json().toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] surrogate = Event.received().with("id", "\"???\"").bytes();
        String text = new String(surrogate, StandardCharsets.ISO_8859_1);
        byte[] pair = text.replace("???", "\u00ed\u00a0\u0080").getBytes(StandardCharsets.ISO_8859_1);

        assertMalformed(latin);
        assertMalformed(pair);
        assertMalformed("{}".getBytes(StandardCharsets.UTF_16));
        assertMalformed("{}".getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void random_bytes_are_refused_and_never_thrown() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = Event.received().bytes();
            for (int change = 0; change < 3; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThat(read(bytes)).as("seed %d", seed).isNotNull();
        }
    }

    private void assertMalformed(byte[] bytes) {
        assertFault(bytes, MALFORMED, "");
    }
}
