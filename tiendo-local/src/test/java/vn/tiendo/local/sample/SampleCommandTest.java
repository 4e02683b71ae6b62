package vn.tiendo.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCommandTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 100, 20_000})
    void itWritesAsManyEventsAsAskedFor(int events) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        SampleCommand.write(events, LocalDate.of(2026, 11, 22), out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(events)
                .allMatch(line -> line.startsWith("{\"specversion\":\"1.0\""));
    }
}
