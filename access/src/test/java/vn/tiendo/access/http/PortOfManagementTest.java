package vn.tiendo.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import vn.tiendo.testing.TestIssuer;

class PortOfManagementTest {
    private static int free() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** As somebody may set it who wants both on one port; it opens nothing. */
    @Test
    void theSamePortForEverythingIsNoPortOfItsOwn() throws Exception {
        int port = free();
        try (TestIssuer issuer = TestIssuer.start();
                TokenServer server = new TokenServer(
                        issuer.setting(), "--server.port=" + port, "--management.server.port=" + port)) {
            assertThat(server.ask().statusCode()).isEqualTo(401);
        }
    }
}
