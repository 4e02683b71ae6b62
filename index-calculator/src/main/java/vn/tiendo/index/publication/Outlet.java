package vn.tiendo.index.publication;

import java.util.List;

/** Where publications go. */
public interface Outlet {
    /**
     * Sends messages and waits until all have arrived.
     *
     * @throws RuntimeException if one may not have; sending all of them again is safe
     */
    void send(List<Publication> publications);
}
