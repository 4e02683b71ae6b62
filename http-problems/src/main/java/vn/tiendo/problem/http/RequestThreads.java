package vn.tiendo.problem.http;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.ProtocolHandler;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;

/**
 * Virtual threads for requests, so many at once. One that is begun takes some 90 kB before anything of ours sees it, even
 * to be sent away; a connection on which a request waits to be begun takes a tenth of that.
 */
final class RequestThreads implements TomcatProtocolHandlerCustomizer<ProtocolHandler> {
    /** More than are worked on by far: the others are those that are being sent away, and health. */
    static final int MOST = 1_024;

    @Override
    public void customize(ProtocolHandler protocol) {
        protocol.setExecutor(executor());
    }

    /** What waits is one event for each connection at most, and connections are counted. */
    static Executor executor() {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                MOST,
                MOST,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofVirtual().name("request-", 0).factory());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
