package vn.tiendo.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PortsTest {
    @Test
    void aPortThatSomebodyListensOnIsTaken() throws IOException {
        Ports ports = Ports.free();
        assertThat(ports.taken(EnumSet.allOf(Door.class))).isEmpty();

        try (ServerSocket other = new ServerSocket(ports.of(Door.KAFKA), 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThat(ports.taken(EnumSet.allOf(Door.class))).containsExactly(Door.KAFKA);
        }
    }

    @Test
    void theControllersPortIsNoneOfTheOthers() {
        Map<Door, Integer> neighbours = new EnumMap<>(Ports.free().byDoor());
        int kafka = neighbours.getOrDefault(Door.KAFKA, 0);
        neighbours.put(Door.POSTGRES, kafka + 1);

        assertThat(new Ports(neighbours).controller()).isGreaterThan(kafka + 1);
    }

    @Test
    void aDoorWithoutAPortIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ports(Map.of(Door.KAFKA, 9092)));
    }

    @Test
    void everyDoorHasAFlagAndAVariable() {
        String usage = new CommandLine(new RunCommand()).getUsageMessage();

        for (Door door : Door.values()) {
            assertThat(usage).contains(door.flag() + "=PORT", door.variable());
        }
    }
}
