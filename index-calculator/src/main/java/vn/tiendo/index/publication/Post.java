package vn.tiendo.index.publication;

import java.util.List;

/** Sends what was decided, in its order, from one instance at a time. */
final class Post {
    /** Messages sent in one transaction. */
    private static final int BATCH = 500;

    private final Publications publications;
    private final Outlet outlet;

    Post(Publications publications, Outlet outlet) {
        this.publications = publications;
        this.outlet = outlet;
    }

    /** Each batch in a transaction of its own: after a break, at most one batch is sent again. */
    void sendWaiting() {
        boolean more = true;
        while (more) {
            more = publications.alone(this::sendBatch)
                    && !publications.waiting(1).isEmpty();
        }
    }

    /** Within the transaction that holds the lock already. */
    void sendAllAtOnce() {
        while (!publications.waiting(1).isEmpty()) {
            sendBatch();
        }
    }

    private void sendBatch() {
        List<Publication> waiting = publications.waiting(BATCH);
        if (!waiting.isEmpty()) {
            outlet.send(waiting);
            publications.sent(waiting);
        }
    }
}
