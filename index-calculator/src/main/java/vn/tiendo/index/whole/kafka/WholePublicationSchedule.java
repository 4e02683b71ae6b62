package vn.tiendo.index.whole.kafka;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import vn.tiendo.index.whole.WholePublisher;

/** Looks for what is new at most once a second. */
class WholePublicationSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(WholePublicationSchedule.class);
    private final WholePublisher publisher;
    private final InstantSource clock;

    WholePublicationSchedule(WholePublisher publisher, InstantSource clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${tiendo.publication.interval}")
    void publish() {
        try {
            publisher.publish(clock.instant());
        } catch (RuntimeException trouble) {
            LOG.warn("publishing the whole index goes on in a moment: {}", trouble.toString(), trouble);
        }
    }
}
