package vn.tiendo.local.login;

import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody whom the provider of this machine knows.
 *
 * @param name to log in with; a program's is that of a client
 * @param roles as tokens say them
 * @param units codes, or {@code *}
 * @param sources of events for which they may post
 */
public record SamplePerson(String name, List<String> roles, List<String> units, List<String> sources) {
    private static final String PROVINCE = "H29";
    private static final String EVERYWHERE = "*";

    /** Who log in at the dashboard, one of each role. */
    public static final List<SamplePerson> PEOPLE = List.of(
            person("manager", "manager", PROVINCE + ".03"),
            person("province", "province", PROVINCE),
            person("ranking", "ranking-reader"),
            person("operator", "operator", EVERYWHERE),
            person("auditor", "auditor", EVERYWHERE));

    /** Programs, which fetch a token with their secret. */
    public static final List<SamplePerson> PROGRAMS = List.of(
            new SamplePerson(
                    "one-stop-shop",
                    List.of("one-stop-shop"),
                    List.of(PROVINCE),
                    List.of("/one-stop-shops/" + PROVINCE)),
            new SamplePerson("ranking-service", List.of("ranking-reader"), List.of(), List.of()));

    /** Who fills in the sample year; nobody else learns its secret. */
    static final SamplePerson SAMPLE =
            new SamplePerson("sample", List.of("one-stop-shop", "operator"), List.of(EVERYWHERE), List.of(EVERYWHERE));

    private static SamplePerson person(String name, String role, String... units) {
        return new SamplePerson(name, List.of(role), List.of(units), List.of());
    }

    static Stream<SamplePerson> programs() {
        return Stream.concat(PROGRAMS.stream(), Stream.of(SAMPLE));
    }

    static Stream<SamplePerson> all() {
        return Stream.concat(PEOPLE.stream(), programs());
    }
}
