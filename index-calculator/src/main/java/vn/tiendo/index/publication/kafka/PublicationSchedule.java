package vn.tiendo.index.publication.kafka;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import vn.tiendo.index.publication.Publisher;

/** Publishes at most once a second. */
class PublicationSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(PublicationSchedule.class);
    private final Publisher publisher;
    private final Clock clock;

    PublicationSchedule(Publisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${tiendo.publication.interval}")
    void publish() {
        try {
            publisher.publish(ZonedDateTime.now(clock));
        } catch (RuntimeException trouble) {
            LOG.warn("publishing goes on in a moment: {}", trouble.toString(), trouble);
        }
    }
}
