package vn.tiendo.access.http;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.access.Caller;
import vn.tiendo.access.Rights;

/** Tokens at the door of an application that imports it and has {@link Rights} of its own. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AccessSettings.class)
public class AccessConfiguration {
    @Bean
    CallerOfRequest currentCaller() {
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

    /** Before a port is opened. */
    @Bean
    SoundSettings soundSettings(AccessSettings settings, @Value("${server.address:}") String address) {
        return SoundSettings.of(settings, address);
    }

    @Bean
    Tokens tokens(AccessSettings settings) {
        return new Tokens(settings);
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            SoundSettings settings,
            Tokens tokens,
            Rights rights,
            ObjectProvider<OtherWayIn> otherWay,
            JsonMapper json,
            @Value("${management.server.port:0}") int management)
            throws Exception {
        plain(http);
        if (settings.open()) {
            http.anonymous(everybody -> everybody.principal(Caller.LOCAL))
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        } else {
            // Health and metrics may have a port of their own, which those who run the installation keep to themselves.
            http.authorizeHttpRequests(
                    requests -> requests.requestMatchers(request -> management > 0 && request.getLocalPort() == management)
                            .permitAll());
            guard(http, tokens, rights, otherWay.getIfAvailable(NoOtherWay::new), new AccessProblems(json));
        }
        return http.build();
    }

    /** What no application here needs. Forms are looked at where they are taken, by where they stood. */
    private static void plain(HttpSecurity http) throws Exception {
        http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable));
    }

    private static void guard(
            HttpSecurity http, Tokens tokens, Rights rights, OtherWayIn otherWay, AccessProblems problems)
            throws Exception {
        // What goes on with a request was let in with it.
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll());
        RightsOfCallers.apply(http, rights);
        AccessProblems here = problems.sendingTo(otherWay.address());
        http.oauth2ResourceServer(resource -> resource.authenticationEntryPoint(here)
                        .accessDeniedHandler(here)
                        .jwt(jwt -> jwt.decoder(tokens.decoder()).jwtAuthenticationConverter(new TokenReader())))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(here).accessDeniedHandler(here));
        otherWay.open(http);
    }

    /** Tokens alone. */
    private static final class NoOtherWay implements OtherWayIn {
        @Override
        public void open(HttpSecurity http) {
            // nothing but tokens
        }

        @Override
        public String address() {
            return "";
        }
    }
}
