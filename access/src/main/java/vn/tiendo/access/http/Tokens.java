package vn.tiendo.access.http;

import org.springframework.security.oauth2.jwt.JwtDecoder;
import vn.tiendo.access.Caller;

/** Reads who somebody is from tokens of the provider that the settings name. */
public final class Tokens {
    private final JwtDecoder decoder;

    Tokens(AccessSettings settings) {
        decoder = new Provider(settings);
    }

    JwtDecoder decoder() {
        return decoder;
    }

    /**
     * Who a token speaks of.
     *
     * @throws org.springframework.security.oauth2.jwt.JwtException if it does not hold here
     * @throws org.springframework.security.core.AuthenticationException if that cannot be told now
     */
    public Caller callerOf(String token) {
        return TokenReader.caller(decoder.decode(token));
    }
}
