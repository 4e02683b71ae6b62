package vn.tiendo.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the entries of an application from the first one on, and says where they do not hang together. */
public final class Chain {
    private Head head;

    public Chain(String application) {
        this.head = Head.none(application);
    }

    /** Where it ends, as far as it was followed. */
    public Head head() {
        return head;
    }

    /**
     * Goes on to the next entry.
     *
     * @return what is wrong, empty where nothing is; behind a fault there is nothing more to be followed
     */
    public Optional<String> follow(Entry entry) {
        Optional<String> fault = Optional.ofNullable(fault(entry));
        if (fault.isEmpty()) {
            head = entry.head();
        }
        return fault;
    }

    private @Nullable String fault(Entry entry) {
        if (!entry.application().equals(head.application())) {
            return "it is one of " + entry.application();
        }
        if (entry.number() != head.number() + 1) {
            return "it stands where entry " + (head.number() + 1) + " is meant";
        }
        if (!entry.previous().equals(head.hash())) {
            return "the hash before it is not the one it names";
        }
        if (!entry.hash().equals(Seal.of(entry))) {
            return "its hash is not that of what it says";
        }
        return content(entry);
    }

    private static @Nullable String content(Entry entry) {
        String content = entry.content();
        return content == null || Seal.digest(content).equals(entry.digest())
                ? null
                : "its content is not that of its digest";
    }
}
