package vn.tiendo.query.alert.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be reached through this service is not. */
class NetworksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "192.0.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fc00::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1"
            })
    void ourOwnAndPrivateAddressesAreNotReachedUnlessTheyAreMeant(String address) throws UnknownHostException {
        assertThat(Networks.isPublic(InetAddress.getByName(address))).isFalse();
        assertThat(new Networks(false).allow(address)).isFalse();
        assertThat(new Networks(true).allow(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "203.119.8.106", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
    void othersAre(String address) throws UnknownHostException {
        assertThat(Networks.isPublic(InetAddress.getByName(address))).isTrue();
    }
}
