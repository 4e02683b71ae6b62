package vn.tiendo.query.alert.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where alerts may be posted to. Whoever subscribes chooses the address, and must not reach through this service what he
 * could not reach himself: its own machine, its network, or what a cloud tells its machines.
 *
 * @param allPrivate whether private addresses are meant to be reached
 */
record Networks(boolean allPrivate) {
    private static final int BYTE = 0xff;

    /** Whether every address of a host may be reached. Java keeps what it was told for some seconds: it is what is called. */
    boolean allow(String host) throws UnknownHostException {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return allPrivate || Arrays.stream(InetAddress.getAllByName(name)).allMatch(Networks::isPublic);
    }

    static boolean isPublic(InetAddress address) {
        boolean special = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean protocols = first == 192 && second == 0 && bytes[2] == 0;
        return first != 0 && first < 240 && !shared && !benchmark && !protocols;
    }

    /** Global unicast alone, without what holds an address of the old kind. */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
