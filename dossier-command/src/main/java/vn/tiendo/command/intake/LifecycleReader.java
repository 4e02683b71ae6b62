package vn.tiendo.command.intake;

import java.util.Map;

/** Reads lifecycle events strictly: what it accepts keeps all rules of the interface, whoever sent it. */
public interface LifecycleReader {
    /** The most events of one batch. */
    int LONGEST_BATCH = 1_000;

    /**
     * Reads an event in structured mode: one JSON object that holds its attributes and data.
     *
     * @param json UTF-8
     */
    Reading structured(byte[] json);

    /**
     * Reads an event in binary mode: attributes beside the data. Pointers are those of the structured form.
     *
     * @param attributes by their CloudEvents names ({@code id}, not {@code ce-id} or {@code ce_id}), all of them
     * @param data the JSON object of the data, UTF-8; may be empty
     */
    Reading binary(Map<String, String> attributes, byte[] data);

    /**
     * Reads a batch: a JSON array of 1 to 1,000 events in structured mode.
     *
     * @param json UTF-8
     */
    BatchReading batch(byte[] json);
}
