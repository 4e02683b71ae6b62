package vn.tiendo.access.http;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Checks tokens by the keys of the provider that the settings name. It is asked for them when the first token comes, so that an
 * application starts without it, and keeps nobody waiting for long.
 */
final class Provider implements JwtDecoder {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** As RFC 9068 and those before it call an access token. Others sign things for other ends with the same key. */
    private static final String[] ACCESS_TOKENS = {"JWT", "at+jwt", "application/at+jwt"};

    private final JwtDecoder decoder;

    Provider(AccessSettings settings) {
        decoder = new SupplierJwtDecoder(() -> byKeys(settings));
    }

    /**
     * What a token says.
     *
     * @throws BadJwtException if it does not hold here
     * @throws ProviderAway if that cannot be told now
     */
    @Override
    public Jwt decode(String token) {
        checkForm(token);
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException | JwtDecoderInitializationException away) {
            throw new ProviderAway(away);
        }
    }

    /** Before anybody is asked for keys: what is no token needs none. */
    private static void checkForm(String token) {
        try {
            JWTParser.parse(token);
        } catch (ParseException e) {
            throw new BadJwtException("it is no token", e);
        }
    }

    private static JwtDecoder byKeys(AccessSettings settings) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        NimbusJwtDecoder decoder = (settings.jwks().isBlank()
                        ? NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                        : NimbusJwtDecoder.withJwkSetUri(settings.jwks()).discoverJwsAlgorithms())
                .restOperations(new RestTemplate(requests))
                .validateType(false) // that is done below, for more than one type
                .build();
        decoder.setJwtValidator(validator(settings));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(AccessSettings settings) {
        JwtTimestampValidator time = new JwtTimestampValidator();
        time.setAllowEmptyExpiryClaim(false);
        JwtTypeValidator type = new JwtTypeValidator(ACCESS_TOKENS);
        type.setAllowEmpty(true);
        return JwtValidators.createDefaultWithValidators(
                time,
                type,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<@Nullable List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())));
    }
}
