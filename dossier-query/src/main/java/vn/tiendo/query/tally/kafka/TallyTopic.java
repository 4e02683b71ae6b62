package vn.tiendo.query.tally.kafka;

import java.util.List;

/** What is on {@code progress-tally}. */
interface TallyTopic {
    /** Tells the topic from another of the same name that was made later. */
    String id();

    /** The fold of the last record of each partition that holds any. */
    List<Long> lastFolds();
}
