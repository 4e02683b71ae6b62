package vn.tiendo.simulation.story;

/** The stations of an event, in their order. */
public enum Stage {
    /** From the topic of shops into the event store. */
    INGEST,
    /** From the store to the topic of dossiers. */
    RELAY,
    /** From there into the read model. */
    FEED,
    /** From differences into cells. */
    FOLD,
    /** From cells to the topic of the tally. */
    PUBLISH,
    /** From there to the index calculator. */
    INDEX
}
