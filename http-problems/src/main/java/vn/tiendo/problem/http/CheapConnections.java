package vn.tiendo.problem.http;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;

/**
 * Connections that take little memory while nothing is asked: some 10 kB for one that is silent, 30 for one that stops in
 * the middle of a request, and 50 more where that met buffers of a request that was answered before. As Tomcat comes it is
 * 18, 50 and as much more.
 */
final class CheapConnections implements TomcatConnectorCustomizer {
    /** Of what is read and written at once; what is longer goes in several pieces. */
    private static final String BUFFER_BYTES = "4096";

    /** Of an answer; nothing here has so many. */
    private static final int HEADER_BYTES = 4096;

    /** Headers behind a body, which nobody sends. */
    private static final int TRAILER_BYTES = 512;

    @Override
    public void customize(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            protocol.setMaxHttpResponseHeaderSize(HEADER_BYTES);
            protocol.setMaxTrailerSize(TRAILER_BYTES);
        }
        connector.setProperty("socket.appReadBufSize", BUFFER_BYTES);
        connector.setProperty("socket.appWriteBufSize", BUFFER_BYTES);
    }
}
