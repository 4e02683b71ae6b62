package vn.tiendo.problem.http;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Failures as problems, wherever they happen outside of the handlers. An application imports it, and has beans of its own
 * of {@link Remedies} and {@link ProblemAdvice}.
 */
@Configuration(proxyBeanMethods = false)
public class ProblemConfiguration {
    @Bean
    ProblemController problemController(Remedies remedies) {
        return new ProblemController(remedies);
    }

    @Bean
    Unaddressed unaddressed() {
        return new Unaddressed();
    }

    @Bean
    NoProblem noProblem() {
        return new NoProblem();
    }

    @Bean
    Turnstile turnstile(@Value("${tiendo.http.most-at-once:256}") int most, JsonMapper json, Remedies remedies) {
        return new Turnstile(most, json, remedies);
    }

    /** What requests that are begun take has an end. After all that Spring Boot does by itself, which begins them all. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> memoryOfTheServer() {
        return factory -> {
            factory.addConnectorCustomizers(new CheapConnections());
            factory.addProtocolHandlerCustomizers(new RequestThreads());
        };
    }

    /** The valve that is added last reports first. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer(JsonMapper json, Remedies remedies) {
        return factory -> factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new ProblemReportValve(json, remedies));
        });
    }
}
