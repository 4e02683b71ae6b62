package vn.tiendo.bench.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.tiendo.bench.export.Received.Content;

class ReceivedTest {
    @Test
    void howLinesEndMakesNoDifference() {
        assertThat(content("a,b\r\nc,d\r\n")).isEqualTo(content("a,b\nc,d\n"));
        assertThat(content("a,b\r", "\nc,d\n")).isEqualTo(content("a,b\nc,d\n"));
    }

    @Test
    void whatIsInThemDoes() {
        assertThat(content("a,b\n")).isNotEqualTo(content("a,c\n")).isNotEqualTo(content("a,b\n\n"));
        assertThat(content("a\nb\n").lines()).isEqualTo(2);
    }

    private static Content content(String... parts) {
        Received received = new Received();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            received.write(bytes, 0, bytes.length);
        }
        return received.content();
    }
}
