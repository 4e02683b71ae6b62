package vn.tiendo.tests.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who tells of one dossier, and under which ids; no identity is given twice. Numbers are small, so that ids of one
 * dossier are also ids of others. Some texts compare differently by code point and by UTF-16 unit, and some are as long
 * as they may be.
 */
final class Identities {

    private static final String PRIVATE_USE = "\uE001";
    private static final String FULLWIDTH_A = "\uFF21";
    private static final String PAGE_FACING_UP = "\uD83D\uDCC4";
    private static final String HAN_BEYOND_16_BITS = "\uD840\uDC0B";

    private static final List<String> SOURCES = Stream.of(
                    "H01",
                    "H01/b",
                    "H09",
                    "hồ-sơ",
                    "x".repeat(240),
                    PRIVATE_USE,
                    FULLWIDTH_A,
                    PAGE_FACING_UP,
                    HAN_BEYOND_16_BITS)
            .map(name -> "/one-stop-shops/" + name)
            .toList();

    private static final List<String> BEGINNINGS = List.of(
            "", "", "", "a", "Đ", "y".repeat(120), PRIVATE_USE, FULLWIDTH_A, PAGE_FACING_UP, HAN_BEYOND_16_BITS);

    /** Who told which fact of the dossier. */
    record Identity(String source, String id) {}

    private final Chance chance;
    private final List<String> sources;
    private final List<Identity> given = new ArrayList<>();
    private final Set<Identity> used = new HashSet<>();

    Identities(Chance chance) {
        this.chance = chance;
        this.sources = Stream.generate(() -> chance.oneOf(SOURCES))
                .limit(chance.between(1, 3))
                .toList();
    }

    Identity next() {
        return next(chance.oneOf(sources));
    }

    /** Sometimes under an id that another source has used. */
    Identity next(String source) {
        Identity identity = new Identity(source, chance.in100(15) ? anyIdGiven() : newId());
        while (!used.add(identity)) {
            identity = new Identity(source, newId());
        }
        given.add(identity);
        return identity;
    }

    /** An identity that no fact has. */
    Identity unknown() {
        return new Identity(chance.oneOf(sources), "never-told");
    }

    private String newId() {
        return chance.oneOf(BEGINNINGS) + (given.size() + 1);
    }

    private String anyIdGiven() {
        return given.isEmpty() ? newId() : chance.oneOf(given).id();
    }
}
