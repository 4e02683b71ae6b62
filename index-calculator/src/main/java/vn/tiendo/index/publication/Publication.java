package vn.tiendo.index.publication;

import vn.tiendo.index.tally.PeriodOnDay;

/**
 * One message as it was decided, and is sent until it has arrived.
 *
 * @param topic where it goes; with the key, what a later one supersedes
 * @param sequence 1 for the first under its key, rising by one
 * @param isFinal whether nothing else is ever published under its key
 * @param figures JSON of what is compared with the next: without sequence, final, fold and position
 * @param message JSON of what is sent
 */
public record Publication(
        String topic, String key, PeriodOnDay at, long sequence, boolean isFinal, String figures, String message) {

    /**
     * Whether that one says something new: other figures, or the same ones and that they are final now. What is final
     * stands for ever.
     */
    boolean isSupersededBy(String newFigures, boolean newIsFinal) {
        return !isFinal && (newIsFinal || !figures.equals(newFigures));
    }
}
