package vn.tiendo.access.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import vn.tiendo.access.Caller;

/**
 * Reads tokens of the provider that the settings name. It is asked for its keys when the first token comes, so that an
 * application starts without it.
 */
public final class Tokens {
    private final JwtDecoder decoder;

    Tokens(AccessSettings settings) {
        decoder = new SupplierJwtDecoder(() -> decoder(settings));
    }

    private static JwtDecoder decoder(AccessSettings settings) {
        NimbusJwtDecoder decoder = settings.jwks().isBlank()
                ? JwtDecoders.fromIssuerLocation(settings.issuer())
                : NimbusJwtDecoder.withJwkSetUri(settings.jwks()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<@Nullable List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience()))));
        return decoder;
    }

    JwtDecoder decoder() {
        return decoder;
    }

    /**
     * Who a token speaks of.
     *
     * @throws org.springframework.security.oauth2.jwt.JwtException if it does not hold here
     */
    public Caller callerOf(String token) {
        Jwt checked = decoder.decode(token);
        return TokenReader.caller(checked);
    }
}
