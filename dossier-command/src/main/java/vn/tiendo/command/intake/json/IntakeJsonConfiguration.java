package vn.tiendo.command.intake.json;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.command.intake.LifecycleReader;
import vn.tiendo.command.intake.LifecycleWriter;

/** Reading and writing lifecycle events. */
@Configuration(proxyBeanMethods = false)
class IntakeJsonConfiguration {
    @Bean
    LifecycleReader lifecycleReader() {
        return new JsonLifecycleReader();
    }

    @Bean
    LifecycleWriter lifecycleWriter() {
        return new JsonLifecycleWriter();
    }
}
