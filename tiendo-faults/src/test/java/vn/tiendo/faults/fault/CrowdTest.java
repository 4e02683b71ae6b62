package vn.tiendo.faults.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private static final int SIZE = 30;

    @Test
    void whoeverIsLeftComesAgain() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 2 * SIZE, InetAddress.getLoopbackAddress())) {
            Crowd crowd = Crowd.gather(door.getLocalPort(), SIZE);
            List<Socket> guests = new ArrayList<>();
            for (int i = 0; i < SIZE; i++) {
                guests.add(door.accept());
            }
            guests.getFirst().close();
            guests.getLast().close();
            guests.add(door.accept());
            guests.add(door.accept());

            assertThat(crowd.disperse()).isEqualTo(2);
            for (Socket guest : guests) {
                guest.close();
            }
        }
    }
}
