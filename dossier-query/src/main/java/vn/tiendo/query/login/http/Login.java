package vn.tiendo.query.login.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
import org.springframework.security.web.savedrequest.CookieRequestCache;
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
        CookieRequestCache wanted = new CookieRequestCache(); // adds no parameter, which addresses here would refuse
        wanted.setRequestMatcher(Login::isPage);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .requestCache(cache -> cache.requestCache(wanted))
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .loginPage(address())
                        .userInfoEndpoint(user -> user.oidcUserService(this::known)))
                .addFilterAfter(new SessionsRead(), AuthorizationFilter.class)
                .logout(logout -> logout.logoutSuccessHandler(gone).deleteCookies("tiendo"));
    }

    /** To which somebody is led back; not a file or a stream that a page asks for by itself. */
    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader("HX-Request") == null;
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
