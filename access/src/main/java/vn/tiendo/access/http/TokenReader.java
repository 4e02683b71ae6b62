package vn.tiendo.access.http;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.tiendo.access.Caller;
import vn.tiendo.access.Role;
import vn.tiendo.access.Scope;
import vn.tiendo.contract.code.AgencyCode;

/** Reads who somebody is from a token whose signature was checked. What it says that nobody here knows, gives nothing. */
final class TokenReader implements Converter<Jwt, CallerToken> {
    static final String ROLES = "tiendo_roles";
    static final String UNITS = "tiendo_units";
    static final String SOURCES = "tiendo_sources";
    static final String WHOLE_COUNTRY = "*";

    @Override
    public CallerToken convert(Jwt token) {
        return new CallerToken(caller(token), token);
    }

    static Caller caller(Jwt token) {
        return new Caller(
                name(token),
                texts(token, ROLES).map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet()),
                scope(texts(token, UNITS).collect(Collectors.toSet())),
                texts(token, SOURCES).collect(Collectors.toSet()));
    }

    private static String name(Jwt token) {
        String preferred = token.getClaimAsString("preferred_username");
        return Objects.requireNonNullElse(preferred == null ? token.getSubject() : preferred, "unknown");
    }

    private static Scope scope(Set<String> units) {
        return units.contains(WHOLE_COUNTRY)
                ? Scope.EVERYWHERE
                : new Scope.Units(units.stream().flatMap(TokenReader::unit).collect(Collectors.toSet()));
    }

    private static Stream<AgencyCode> unit(String code) {
        try {
            return Stream.of(AgencyCode.of(code));
        } catch (IllegalArgumentException _) {
            return Stream.empty();
        }
    }

    /** One text where a provider writes no list of one. */
    private static Stream<String> texts(Jwt token, String claim) {
        return switch (token.getClaims().get(claim)) {
            case String one -> Stream.of(one);
            case List<?> some -> some.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }
}
