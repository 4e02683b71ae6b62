package vn.tiendo.feed;

/**
 * How a feed reads.
 *
 * @param name of the feed: key of its positions, group of its consumers and tag of its metrics
 * @param topic what it reads
 * @param concurrency consumers in this process
 * @param maxBatch the most records of one transaction
 * @param vital whether the application is not ready while the feed waits or has stopped
 */
public record FeedSettings(String name, String topic, int concurrency, int maxBatch, boolean vital) {
    /** A feed that the application cannot do without. */
    public FeedSettings(String name, String topic, int concurrency, int maxBatch) {
        this(name, topic, concurrency, maxBatch, true);
    }
}
