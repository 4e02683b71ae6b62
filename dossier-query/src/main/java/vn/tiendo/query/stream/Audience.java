package vn.tiendo.query.stream;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All who watch in this process; so many at most. */
public final class Audience {
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final int most;
    private boolean open = true;
    private @Nullable LocalDate today;

    public Audience(int most) {
        this.most = most;
    }

    /**
     * Lets a watcher in, who is told everything from now on until it leaves, and perhaps of a moment before; false where
     * there is no room.
     */
    public synchronized boolean join(Watcher watcher) {
        return open && watchers.size() < most && watchers.add(watcher);
    }

    public void leave(Watcher watcher) {
        watchers.remove(watcher);
    }

    /** How many there are. */
    public int size() {
        return watchers.size();
    }

    void tell(News news) {
        watchers.forEach(watcher -> watcher.hear(news));
    }

    /** The local day: it is told where it is another than it was. */
    public synchronized void todayIs(LocalDate day) {
        if (today != null && !today.equals(day)) {
            watchers.forEach(watcher -> watcher.dawns(day));
        }
        today = day;
    }

    /** Nobody is let in any more, and nothing more is told. */
    public synchronized void end() {
        open = false;
        watchers.forEach(Watcher::end);
    }
}
