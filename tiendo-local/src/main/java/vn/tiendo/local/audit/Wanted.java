package vn.tiendo.local.audit;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiendo.audit.Entry;

/** Entries that were noted earlier, by their hashes: each must be come across. */
final class Wanted {
    private final Set<String> missing = new LinkedHashSet<>();

    Wanted(Stream<String> hashes) {
        hashes.map(hash -> hash.toLowerCase(Locale.ROOT)).forEach(missing::add);
    }

    void comeAcross(Entry entry) {
        missing.remove(entry.hash());
    }

    Set<String> missing() {
        return missing;
    }
}
