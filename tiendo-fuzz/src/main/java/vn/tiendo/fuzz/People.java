package vn.tiendo.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tiendo.access.Role;
import vn.tiendo.testing.TestIssuer;

/** Somebody of each role, with what the installation's provider says of them. */
final class People {
    /** The province of all who are here for one. */
    static final String OWN = "H01";
    /** One that is nobody's. */
    static final String FOREIGN = "H29";

    private static final Duration LONG_ENOUGH = Duration.ofDays(2);

    private final TestIssuer issuer;
    private final Map<Role, String> tokens = new TreeMap<>();
    private final String anybody;

    People(TestIssuer issuer) {
        this.issuer = issuer;
        for (Role role : Role.values()) {
            tokens.put(role, token(role.claim(), List.of(role.claim()), List.of(unit(role)), List.of(source(OWN))));
        }
        List<String> all = Arrays.stream(Role.values()).map(Role::claim).toList();
        this.anybody = token("everybody", all, List.of("*"), List.of("*"));
    }

    private static String unit(Role role) {
        return switch (role) {
            case ONE_STOP_SHOP, MANAGER, PROVINCE -> OWN;
            case RANKING_READER, OPERATOR, AUDITOR -> "*";
        };
    }

    /** The source whose events the one-stop shop of a province posts. */
    static String source(String unit) {
        return "/one-stop-shops/" + unit;
    }

    private String token(String name, List<String> roles, List<String> units, List<String> sources) {
        return "Bearer "
                + issuer.signed(issuer.claims(name, "")
                        .expirationTime(Date.from(Instant.now().plus(LONG_ENOUGH)))
                        .claim("tiendo_roles", roles)
                        .claim("tiendo_units", units)
                        .claim("tiendo_sources", sources)
                        .build());
    }

    /** What somebody of a role sends as {@code Authorization}. */
    String of(Role role) {
        return Objects.requireNonNull(tokens.get(role));
    }

    /** What somebody sends who may do everything everywhere. */
    String anybody() {
        return anybody;
    }

    /** Mostly whoever may do everything; also those who may not, and nobody. */
    List<String> mixed() {
        return Stream.of(
                        Collections.nCopies(90, anybody),
                        List.copyOf(tokens.values()),
                        List.of(
                                "",
                                "Bearer",
                                "Bearer x",
                                "Bearer a.b.c",
                                "Basic YTpi",
                                anybody + "x",
                                anybody.toLowerCase(Locale.ROOT)))
                .flatMap(List::stream)
                .toList();
    }
}
