package vn.tiendo.command.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.tiendo.command.DossierCommand;

class StartTest {
    /** Before anything else is asked for: there is no database, no broker. */
    @Test
    void whatOthersReachAndNobodyIsAskedForDoesNotStart() {
        assertThatThrownBy(() -> DossierCommand.start(
                                "--server.address=0.0.0.0",
                                "--server.port=0",
                                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
                                "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                                "--spring.jmx.enabled=false")
                        .close())
                .hasStackTraceContaining("set tiendo.access.issuer to your OpenID provider");
    }
}
