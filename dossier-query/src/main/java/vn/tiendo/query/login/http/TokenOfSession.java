package vn.tiendo.query.login.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.tiendo.access.PassedOn;

/** The token of who has logged in, a new one where it has expired; of others, that which they sent. */
final class TokenOfSession implements PassedOn {
    private final DefaultOAuth2AuthorizedClientManager tokens;
    private final PassedOn sent;

    TokenOfSession(ClientRegistrationRepository provider, OAuth2AuthorizedClientRepository kept, PassedOn sent) {
        this.tokens = new DefaultOAuth2AuthorizedClientManager(provider, kept);
        this.tokens.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        this.sent = sent;
    }

    @Override
    public Optional<String> token() {
        Authentication shown = SecurityContextHolder.getContext().getAuthentication();
        return shown != null && shown.getPrincipal() instanceof LoggedIn ? renewed(shown) : sent.token();
    }

    private Optional<String> renewed(Authentication person) {
        ServletRequestAttributes request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        OAuth2AuthorizedClient client = tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(Login.NAME)
                .principal(person)
                .attribute(HttpServletRequest.class.getName(), request.getRequest())
                .attribute(HttpServletResponse.class.getName(), Objects.requireNonNull(request.getResponse()))
                .build());
        return client == null
                ? Optional.empty()
                : Optional.of(client.getAccessToken().getTokenValue());
    }
}
