package vn.tiendo.local.audit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.audit.Chain;
import vn.tiendo.audit.Entry;

/** Follows the trail of one application, a page at a time, to its end or to its first fault. */
final class Examination {
    private final String application;
    private final TrailReader reader;
    private final Wanted wanted;
    private final Chain chain;
    private @Nullable Instant first;
    private @Nullable Instant last;

    Examination(String application, TrailReader reader, Wanted wanted) {
        this.application = application;
        this.reader = reader;
        this.wanted = wanted;
        this.chain = new Chain(application);
    }

    Finding finding() throws InterruptedException {
        @Nullable String fault;
        try {
            fault = fault();
        } catch (NoTrail unreadable) {
            fault = "NOT READ " + unreadable.getMessage();
        }
        return new Finding(chain.head(), first, last, fault);
    }

    private @Nullable String fault() throws NoTrail, InterruptedException {
        Long after = 0L;
        while (after != null) {
            TrailReader.Page page = page(after);
            for (Entry entry : page.entries()) {
                Optional<String> fault = chain.follow(entry);
                if (fault.isPresent()) {
                    return "BROKEN   entry " + entry.number() + ": " + fault.get();
                }
                follow(entry);
            }
            after = next(page);
        }
        return null;
    }

    private TrailReader.Page page(long after) throws NoTrail, InterruptedException {
        TrailReader.Page page = reader.page(after);
        if (!page.application().equals(application)) {
            throw new NoTrail("at " + reader.address() + " answers " + page.application());
        }
        return page;
    }

    private void follow(Entry entry) {
        first = first == null ? entry.at() : first;
        last = entry.at();
        wanted.comeAcross(entry);
    }

    /** Whatever is answered, it must get on. */
    private @Nullable Long next(TrailReader.Page page) throws NoTrail {
        Long next = page.next();
        if (next != null && next != chain.head().number()) {
            throw new NoTrail("at " + reader.address() + " pages do not follow one another");
        }
        return page.entries().isEmpty() ? null : next;
    }
}
