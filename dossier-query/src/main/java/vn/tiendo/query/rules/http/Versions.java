package vn.tiendo.query.rules.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.rules.RuleChange.Subject;
import vn.tiendo.query.rules.RuleLedger;
import vn.tiendo.query.rules.RuleVersion;

/** How a part of the rules came to be what it is, newest first. */
final class Versions {
    private static final int LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;

    private final RuleLedger ledger;

    Versions(RuleLedger ledger) {
        this.ledger = ledger;
    }

    /** A page; {@code next} is the cursor of the one after it, absent on the last one. */
    record Page(List<Item> items, @Nullable String next) {
        /** Of what never was. */
        static final Page EMPTY = new Page(List.of(), null);
    }

    /**
     * One version.
     *
     * @param moved how many dossiers stood otherwise since
     * @param content what was put, absent where it was taken away
     */
    record Item(
            long version,
            String by,
            @Nullable String reason,
            Instant at,
            long moved,
            @Nullable JsonNode content) {
        static Item of(RuleVersion version) {
            String content = version.content();
            return new Item(
                    version.version(),
                    version.by(),
                    version.reason(),
                    version.at(),
                    version.moved(),
                    content == null ? null : JsonMapper.shared().readTree(content));
        }
    }

    Page page(Subject subject, Question question) {
        question.allowing(Set.of("cursor", "limit"));
        long before = question.value("cursor", Versions::cursor).orElse(Long.MAX_VALUE);
        int limit = question.number("limit", 1, HIGHEST_LIMIT).orElse(LIMIT);
        List<Item> found = ledger.versions(subject, before, limit + 1).stream()
                .map(Item::of)
                .toList();
        List<Item> items = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                items,
                items.size() < found.size() ? Long.toString(items.getLast().version()) : null);
    }

    /** The units that a part of the rules was ever put for; of what was put last, as many versions as a page can have. */
    Stream<AgencyCode> unitsOf(Subject subject) {
        return ledger.versions(subject, Long.MAX_VALUE, HIGHEST_LIMIT).stream()
                .flatMap(version -> Optional.ofNullable(Item.of(version).content()).stream())
                .map(content -> AgencyCode.of(content.path("unit").stringValue()));
    }

    private static Long cursor(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("take it from \"next\" of the page before", e);
        }
    }
}
