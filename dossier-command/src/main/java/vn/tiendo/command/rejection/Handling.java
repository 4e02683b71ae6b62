package vn.tiendo.command.rejection;

/** What became of a rejection. The names are published. */
public enum Handling {
    /** It was neither put back nor discarded. */
    WAITING,
    /** Its event went back on its topic, whatever else was decided. */
    PUT_BACK,
    /** Somebody decided that it is not needed. */
    DISCARDED
}
