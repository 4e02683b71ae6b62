package vn.tiendo.query.stream;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.snapshot.Freshness;

/**
 * Who watches the figures of some units. What was not fetched yet is kept as one tiding of each kind, so whoever
 * fetches slowly misses nothing and costs nothing; who tells never waits for who fetches.
 */
public final class Watcher {
    private final Lock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Set<AgencyCode> units;
    private final boolean cameBack;
    private @Nullable Freshness freshness;
    private boolean greeted;
    private @Nullable LocalDate day;
    private @Nullable SortedSet<AgencyCode> changed;
    private boolean ended;

    /**
     * A watcher who has not heard anything.
     *
     * @param units whose figures it watches; none for the whole country
     * @param cameBack whether it watched before and went away: what it missed nobody remembers, so all its units have
     *     changed for it
     */
    public Watcher(Set<AgencyCode> units, boolean cameBack) {
        this.units = Set.copyOf(units);
        this.cameBack = cameBack;
    }

    void hear(News heard) {
        lock.lock();
        try {
            boolean missed = cameBack && freshness == null;
            freshness = heard.freshness();
            note(missed ? heard.ofEverything() : heard);
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The whole country changes with any dossier, be it of a province that is not registered. */
    private void note(News heard) {
        boolean country = units.isEmpty();
        SortedSet<AgencyCode> mine = heard.among(country ? heard.provinces() : units);
        if (!mine.isEmpty() || country && !heard.isNothing()) {
            changed = changed == null ? new TreeSet<>() : changed;
            changed.addAll(mine);
        }
    }

    void dawns(LocalDate today) {
        lock.lock();
        try {
            day = today;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more is told. */
    public void end() {
        lock.lock();
        try {
            ended = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing more is told. */
    public boolean ended() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Fetches what there is to tell, and waits for it for so long at most; empty where nothing came, and at the end.
     */
    public List<Tiding> await(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!ended && left > 0 && isSilent()) {
                left = news.awaitNanos(left);
            }
            return ended ? List.of() : fetch();
        } finally {
            lock.unlock();
        }
    }

    /** Lets gather what comes within that time; returns at once at the end. */
    public void rest(Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!ended && left > 0) {
                left = news.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isSilent() {
        return day == null && changed == null && (greeted || freshness == null);
    }

    private List<Tiding> fetch() {
        List<Tiding> tidings = new ArrayList<>();
        if (freshness != null && !greeted) {
            tidings.add(new Tiding.Hello(freshness));
            greeted = true;
        }
        if (day != null) {
            tidings.add(new Tiding.Day(day));
            day = null;
        }
        if (freshness != null && changed != null) {
            tidings.add(new Tiding.Changed(changed, freshness));
            changed = null;
        }
        return tidings;
    }
}
