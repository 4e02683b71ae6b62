package vn.tiendo.access.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens hold.
 *
 * @param issuer the address of the OpenID provider, as its tokens name it; empty: nobody is asked who they are, which an
 *     application does on the loopback address only
 * @param jwks the address of its keys; empty: as the provider's own description says
 * @param audience that tokens must be meant for
 */
@ConfigurationProperties("tiendo.access")
record AccessSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String jwks,
        @DefaultValue("tiendo") String audience) {
    boolean isOpen() {
        return issuer.isBlank();
    }
}
