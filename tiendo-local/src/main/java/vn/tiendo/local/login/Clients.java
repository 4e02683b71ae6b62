package vn.tiendo.local.login;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import vn.tiendo.local.login.LoginServer.Known;

/** What asks the provider for tokens: the dashboard for people, and programs for themselves. */
final class Clients {
    private static final Duration TOKENS_HOLD = Duration.ofMinutes(10);

    private Clients() {}

    static List<RegisteredClient> of(Known known) {
        return Stream.concat(
                        Stream.of(dashboard(known)),
                        SamplePerson.programs().map(program -> program(program.name(), known)))
                .toList();
    }

    private static RegisteredClient dashboard(Known known) {
        return client(Secrets.DASHBOARD, known)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(known.dashboard() + "/login/oauth2/code/tiendo")
                .redirectUri(known.dashboard().replace("127.0.0.1", "localhost") + "/login/oauth2/code/tiendo")
                .postLogoutRedirectUri(known.dashboard().replace("127.0.0.1", "localhost") + "/")
                .postLogoutRedirectUri(known.dashboard() + "/")
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RegisteredClient program(String name, Known known) {
        return client(name, known)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static RegisteredClient.Builder client(String name, Known known) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret("{noop}" + known.secrets().of(name))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKENS_HOLD)
                        .build());
    }
}
