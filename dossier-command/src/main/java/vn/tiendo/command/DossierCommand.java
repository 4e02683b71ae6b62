package vn.tiendo.command;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application that answers: what happened to this dossier? */
@SpringBootApplication
public class DossierCommand {
    public static void main(String[] arguments) {
        start(arguments);
    }

    /** Starts the application and returns it, so that another program may start and close it. */
    public static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(DossierCommand.class)
                .main(DossierCommand.class)
                .properties("spring.config.name=dossier-command")
                .run(arguments);
    }
}
