package vn.tiendo.access;

/** Tells who asks, on the thread that works on what they ask. */
public interface CurrentCaller {
    /**
     * Who asks.
     *
     * @throws IllegalStateException where nobody has asked for what is being done
     */
    Caller now();
}
