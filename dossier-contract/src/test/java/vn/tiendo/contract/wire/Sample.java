package vn.tiendo.contract.wire;

import java.util.List;
import java.util.stream.Stream;

/**
 * A message as it goes over the wire.
 *
 * @param name of its approved file, without the ending
 * @param topic that it goes to
 */
record Sample(String name, String topic, Envelope<?> message) {
    /** At least one sample of every message that there is. */
    static List<Sample> all() {
        return Stream.of(LifecycleSamples.all(), RecordedSamples.all(), FigureSamples.all(), AlertSamples.all())
                .flatMap(samples -> samples)
                .toList();
    }

    Class<?> dataType() {
        return message.data().getClass();
    }

    /** So that a test's report names the file. */
    @Override
    public String toString() {
        return name;
    }
}
