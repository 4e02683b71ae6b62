package vn.tiendo.access.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The port where health and metrics are told to whoever reaches it, if they have one of their own: the same port as that of
 * everything else is none.
 *
 * @param port of everything else
 * @param management of health and metrics; not above 0 where none is set
 */
record PortOfManagement(int port, int management) {
    boolean isAsked(HttpServletRequest request) {
        return management > 0 && management != port && request.getLocalPort() == management;
    }
}
