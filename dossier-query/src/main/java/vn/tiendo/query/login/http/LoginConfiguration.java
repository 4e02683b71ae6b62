package vn.tiendo.query.login.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import vn.tiendo.access.PassedOn;
import vn.tiendo.access.http.OtherWayIn;
import vn.tiendo.access.http.Tokens;

/** People log in where the provider knows the dashboard by a name and a secret. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tiendo.login.client-id")
class LoginConfiguration {
    /** The provider is asked what it offers when the first person comes, so that the application starts without it. */
    @Bean
    ClientRegistrationRepository loginProvider(
            @Value("${tiendo.access.issuer}") String issuer,
            @Value("${tiendo.login.client-id}") String name,
            @Value("${tiendo.login.client-secret:}") String secret) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(issuer, name, secret)));
    }

    private static ClientRegistration registration(String issuer, String name, String secret) {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(Login.NAME)
                .clientId(name)
                .clientSecret(secret)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    @Bean
    OAuth2AuthorizedClientRepository tokensOfSessions() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OtherWayIn login(ClientRegistrationRepository loginProvider, Tokens tokens) {
        return new Login(loginProvider, tokens);
    }

    @Bean
    @Primary
    PassedOn tokenOfSession(
            ClientRegistrationRepository loginProvider,
            OAuth2AuthorizedClientRepository tokens,
            PassedOn currentCaller) {
        return new TokenOfSession(loginProvider, tokens, currentCaller);
    }
}
