package vn.tiendo.command.rejection;

/** Where something lies that could not be used. */
public sealed interface Place {
    /** A record of a topic. */
    record OnTopic(String topic, int partition, long offset) implements Place {}

    /**
     * A line of a stream that was posted; it never reached a topic.
     *
     * @param number from 1, blank lines counted
     */
    record InStream(long number) implements Place {}
}
