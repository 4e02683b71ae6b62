package vn.tiendo.access.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What others could use to come in keeps an application from starting, and it says in one line what to set. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {
    @ParameterizedTest
    @CsvSource({
        "--server.address=0.0.0.0, server.address is",
        "--server.address=, server.address is not set",
        "--tiendo.access.issuer=http://id.example.vn, tiendo.access.issuer is",
        "--tiendo.access.issuer=https://id.example.vn --tiendo.access.jwks=http://id.example.vn/k, tiendo.access.jwks is",
        "--tiendo.access.issuer=https://id.example.vn --tiendo.access.audience=, tiendo.access.audience is empty"
    })
    void anInsecureSettingIsSaidWithoutAStackTrace(String settings, String said, CapturedOutput output) {
        assertThatThrownBy(() -> new TokenServer(settings.split(" ")).close()).hasStackTraceContaining(said);

        String told = output.getAll().substring(output.getAll().indexOf("APPLICATION FAILED TO START"));
        assertThat(told.lines().filter(line -> line.startsWith(said))).hasSize(1);
        assertThat(told).doesNotContain("\tat ");
    }
}
