package vn.tiendo.access.http;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.access.Caller;
import vn.tiendo.access.Rights;

/** Tokens at the door of an application that imports it and has {@link Rights} of its own. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AccessSettings.class)
public class AccessConfiguration {
    private static final String OUR_OWN_ALONE =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    CallerOfRequest currentCaller() {
        return new CallerOfRequest();
    }

    /** Before any other part is made: no database is changed and no port opened by what may not start. */
    @Bean
    static BeanFactoryPostProcessor settingsFirst(Environment environment) {
        return _ -> SoundSettings.of(
                Binder.get(environment).bindOrCreate("tiendo.access", AccessSettings.class),
                environment.getProperty("server.address", ""));
    }

    /** What parameters are called and say, the application looks at itself: it knows which there are, and says so. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(_ -> true);
        firewall.setAllowedParameterValues(_ -> true);
        return firewall;
    }

    @Bean
    SoundSettings soundSettings(AccessSettings settings, @Value("${server.address:}") String address) {
        return SoundSettings.of(settings, address);
    }

    @Bean
    Tokens tokens(AccessSettings settings) {
        return new Tokens(settings);
    }

    @Bean
    PortOfManagement portOfManagement(
            @Value("${server.port:8080}") int port, @Value("${management.server.port:-1}") int management) {
        return new PortOfManagement(port, management);
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            SoundSettings settings,
            Tokens tokens,
            Rights rights,
            ObjectProvider<OtherWayIn> otherWay,
            JsonMapper json,
            PortOfManagement management)
            throws Exception {
        plain(http);
        if (settings.open()) {
            http.anonymous(everybody -> everybody.principal(Caller.LOCAL))
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        } else {
            // Health and metrics may have a port of their own, which those who run the installation keep to themselves.
            http.authorizeHttpRequests(
                    requests -> requests.requestMatchers(management::isAsked).permitAll());
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
                .headers(AccessConfiguration::headers);
    }

    /**
     * What an answer says itself, as pages do of what they may load, stays. What is answered to one caller is kept for no other
     * on the way.
     */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        request -> request.getRequestURI().startsWith("/api/"),
                        new StaticHeadersWriter("Cache-Control", "no-cache, private")))
                .contentSecurityPolicy(policy -> policy.policyDirectives(OUR_OWN_ALONE))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
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
