package vn.tiendo.command.ingest;

import vn.tiendo.contract.code.DossierCode;

/** What lies on {@code dossier-lifecycle} and is not decided yet. */
@FunctionalInterface
public interface LifecycleTail {
    /**
     * Looks for an event in the partition of its dossier, within limits.
     *
     * @throws TailUnavailable if the broker does not answer, or too many search at once
     */
    Search search(DossierCode dossier, String source, String id);

    /** What a search came to. */
    sealed interface Search {
        /**
         * The event is there.
         *
         * @param ahead records of its partition that are decided before it
         */
        record Found(int partition, long offset, long ahead) implements Search {}

        /**
         * The event was not seen.
         *
         * @param unread records that the limits left unread
         */
        record NotFound(long unread) implements Search {}
    }
}
