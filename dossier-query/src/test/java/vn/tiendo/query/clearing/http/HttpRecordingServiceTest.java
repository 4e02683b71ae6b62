package vn.tiendo.query.clearing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.query.clearing.NotReached;

/** Where the other service is not, or says nothing, somebody waits only so long. */
class HttpRecordingServiceTest {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    @Test
    void whoSaysNothingIsWaitedForOnlySoLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpRecordingService service = new HttpRecordingService(
                        "http://127.0.0.1:" + silent.getLocalPort(), PATIENCE, Optional::empty)) {
            assertThatThrownBy(service::pile).isInstanceOf(NotReached.class);
        }
    }

    @Test
    void whereNobodyListensIsSaidAtOnce() {
        try (HttpRecordingService service =
                new HttpRecordingService("http://127.0.0.1:1/", PATIENCE, Optional::empty)) {
            assertThatThrownBy(service::senders).isInstanceOf(NotReached.class).hasMessageContaining("127.0.0.1:1");
        }
    }

    @Test
    void whereItIsNeedNotBeKnown() {
        try (HttpRecordingService service = new HttpRecordingService(" ", PATIENCE, Optional::empty)) {
            assertThat(service.isKnown()).isFalse();
            assertThatThrownBy(service::pile).isInstanceOf(NotReached.class).hasMessageContaining("tiendo.command.url");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8081", "ftp://localhost", "http://a b", "http://localhost?x=1"})
    void whatIsNoAddressIsRefusedAtTheStart(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpRecordingService(url, PATIENCE, Optional::empty));
    }
}
