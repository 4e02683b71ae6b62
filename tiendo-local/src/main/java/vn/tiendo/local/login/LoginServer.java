package vn.tiendo.local.login;

import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The provider: a small application of its own beside the three, with a login page, keys and tokens. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import({ProviderConfiguration.class, LoginPage.class})
public class LoginServer {
    /**
     * What it knows.
     *
     * @param address where it answers, without a slash at the end
     * @param dashboard where the dashboard answers, to which people are sent back
     */
    record Known(String address, String dashboard, Secrets secrets) {}

    /** Starts it on the loopback address. */
    public static ConfigurableApplicationContext start(int port, String dashboard, Secrets secrets) {
        Known known = new Known("http://127.0.0.1:" + port, dashboard, secrets);
        return new SpringApplicationBuilder(LoginServer.class)
                .initializers(
                        (GenericApplicationContext context) -> context.registerBean("known", Known.class, () -> known))
                .properties(Map.of(
                        "server.address", "127.0.0.1",
                        "server.port", port,
                        "spring.config.name", "tiendo-login",
                        "spring.main.banner-mode", "off",
                        "spring.main.log-startup-info", "false",
                        "spring.main.register-shutdown-hook", "false",
                        "server.servlet.session.cookie.name", "tiendo-login",
                        "server.servlet.session.cookie.same-site", "lax"))
                .run();
    }
}
