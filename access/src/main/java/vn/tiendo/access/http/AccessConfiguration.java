package vn.tiendo.access.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.access.Caller;
import vn.tiendo.access.CurrentCaller;
import vn.tiendo.access.Rights;

/** Tokens at the door of an application that imports it and has {@link Rights} of its own. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AccessSettings.class)
public class AccessConfiguration {
    @Bean
    CurrentCaller currentCaller() {
        return new CallerOfRequest();
    }

    /** What parameters are called and say, the application looks at itself: it knows which there are, and says so. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(_ -> true);
        firewall.setAllowedParameterValues(_ -> true);
        return firewall;
    }

    /** After all that know a narrower part of the application. */
    @Bean
    @Order
    SecurityFilterChain doors(HttpSecurity http, AccessSettings settings, Rights rights, JsonMapper json)
            throws Exception {
        AccessProblems problems = new AccessProblems(json);
        http.csrf(AbstractHttpConfigurer::disable) // a token is sent on purpose, and by no form
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable));
        if (settings.isOpen()) {
            http.anonymous(anonymous -> anonymous.principal(Caller.LOCAL))
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
            return http.build();
        }
        RightsOfCallers.apply(http, rights);
        return http.oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.decoder(decoder(settings)).jwtAuthenticationConverter(new TokenReader())))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** The provider is asked for its keys when the first token comes, so that an application starts without it. */
    private static JwtDecoder decoder(AccessSettings settings) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = settings.jwks().isBlank()
                    ? JwtDecoders.fromIssuerLocation(settings.issuer())
                    : NimbusJwtDecoder.withJwkSetUri(settings.jwks()).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(settings.issuer()),
                    new JwtClaimValidator<@Nullable List<String>>(
                            JwtClaimNames.AUD,
                            audience -> audience != null && audience.contains(settings.audience()))));
            return decoder;
        });
    }
}
