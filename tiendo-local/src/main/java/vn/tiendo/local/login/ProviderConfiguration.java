package vn.tiendo.local.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.tiendo.local.login.LoginServer.Known;

/** Authorization code with PKCE for people, client credentials for programs. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class ProviderConfiguration {
    private static final int KEY_BITS = 2048;

    @Bean
    @Order(1)
    SecurityFilterChain provider(HttpSecurity http) throws Exception {
        http.oauth2AuthorizationServer(server -> {
                    RequestMatcher its = server.getEndpointsMatcher();
                    http.securityMatcher(its);
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LoginPage.ADDRESS)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(LoginPage.ADDRESS, "/assets/**", "/fonts/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(LoginPage.ADDRESS).failureUrl(LoginPage.ADDRESS + "?wrong"))
                .build();
    }

    @Bean
    UserDetailsService users(Known known) {
        List<UserDetails> users = SamplePerson.PEOPLE.stream()
                .map(person -> User.withUsername(person.name())
                        .password("{noop}" + known.secrets().of(person.name()))
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(users);
    }

    @Bean
    RegisteredClientRepository clients(Known known) {
        return new InMemoryRegisteredClientRepository(Clients.of(known));
    }

    @Bean
    AuthorizationServerSettings settings(Known known) {
        return AuthorizationServerSettings.builder().issuer(known.address()).build();
    }

    /** New keys with each start: what was logged in logs in once more. */
    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(KEY_BITS)
                .keyID(Long.toHexString(System.nanoTime()))
                .generate()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    /** What somebody may do stands in the access token. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            Authentication known = context.getPrincipal();
            if (known != null && OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                SamplePerson.all()
                        .filter(person -> person.name().equals(known.getName()))
                        .forEach(person -> context.getClaims()
                                .audience(List.of("tiendo"))
                                .claim("preferred_username", person.name())
                                .claim("tiendo_roles", person.roles())
                                .claim("tiendo_units", person.units())
                                .claim("tiendo_sources", person.sources()));
            }
        };
    }
}
