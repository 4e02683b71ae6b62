package vn.tiendo.query.login.http;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import vn.tiendo.access.http.OtherWayIn;
import vn.tiendo.access.http.Tokens;

/**
 * People log in at the provider, which sends them back with a code (OpenID Connect with PKCE); what they may do stands in the
 * access token, as with programs. A session holds that until they go, or for as long as the settings say.
 */
record Login(ClientRegistrationRepository provider, Tokens tokens) implements OtherWayIn {
    static final String NAME = "tiendo";

    @Override
    public String address() {
        return "/oauth2/authorization/" + NAME;
    }

    @Override
    public void open(HttpSecurity http) throws Exception {
        OidcClientInitiatedLogoutSuccessHandler gone = new OidcClientInitiatedLogoutSuccessHandler(provider);
        gone.setPostLogoutRedirectUri("{baseUrl}/");
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setMatchingRequestParameterName(null); // addresses here know their parameters
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .requestCache(cache -> cache.requestCache(wanted))
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .loginPage(address())
                        .userInfoEndpoint(user -> user.oidcUserService(this::known)))
                .addFilterAfter(new SessionsRead(), AuthorizationFilter.class)
                .logout(logout -> logout.logoutSuccessHandler(gone).deleteCookies("tiendo"));
    }

    private LoggedIn known(OidcUserRequest request) {
        try {
            return new LoggedIn(
                    new OidcUserService().loadUser(request),
                    tokens.callerOf(request.getAccessToken().getTokenValue()));
        } catch (JwtException e) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("invalid_token", "the access token does not hold here: " + e.getMessage(), null),
                    e);
        }
    }
}
