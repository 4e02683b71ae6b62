package vn.tiendo.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tiendo.command.DossierCommand;
import vn.tiendo.command.TestApplication;
import vn.tiendo.testing.TestBroker;
import vn.tiendo.testing.TestIssuer;

class PortOfManagementTest {
    private static int free() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int status(String port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    /** Whoever collects metrics has no token; all else asks for one. */
    @Test
    void metricsAreToldAtAPortOfTheirOwn() throws Exception {
        TestApplication.context(); // its topics and tables
        String management = Integer.toString(free());
        try (TestIssuer issuer = TestIssuer.start();
                ConfigurableApplicationContext secured = DossierCommand.start(
                        "--server.port=0",
                        "--management.server.port=" + management,
                        "--spring.datasource.url=" + TestApplication.database().url(),
                        "--spring.kafka.bootstrap-servers=" + TestBroker.address(),
                        "--spring.jmx.enabled=false",
                        "--tiendo.kafka.partitions=3",
                        "--tiendo.kafka.replicas=1",
                        "--tiendo.kafka.min-in-sync=1",
                        issuer.setting())) {
            String port = secured.getEnvironment().getRequiredProperty("local.server.port");
            assertThat(status(management, "/actuator/prometheus")).isEqualTo(200);
            assertThat(status(management, "/api/v1/audit")).isEqualTo(404);
            assertThat(status(port, "/actuator/prometheus")).isEqualTo(401);
            assertThat(status(port, "/api/v1/audit")).isEqualTo(401);
        }
    }
}
