package vn.tiendo.problem.http;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;

/**
 * Connections that take little memory while nothing is asked, so that as many as are let in have room together, whatever
 * they do: some 10 kB for one that is silent, 33 for one that stops in the middle of a request. As Tomcat comes it is 18 and 93.
 */
final class CheapConnections implements TomcatConnectorCustomizer {
    /** Of what is read and written at once; what is longer goes in several pieces. */
    private static final String BUFFER_BYTES = "4096";

    /** Processors that answered before keep buffers of some 50 kB, which a request that never comes to its end would hold. */
    private static final int KEPT_PROCESSORS = 0;

    /** Of an answer; nothing here has so many. */
    private static final int HEADER_BYTES = 4096;

    /** Headers behind a body, which nobody sends. */
    private static final int TRAILER_BYTES = 512;

    @Override
    public void customize(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            protocol.setProcessorCache(KEPT_PROCESSORS);
            protocol.setMaxHttpResponseHeaderSize(HEADER_BYTES);
            protocol.setMaxTrailerSize(TRAILER_BYTES);
        }
        connector.setProperty("socket.appReadBufSize", BUFFER_BYTES);
        connector.setProperty("socket.appWriteBufSize", BUFFER_BYTES);
    }
}
