package vn.tiendo.query;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application that answers: where does every dossier stand, in each book, on any day? */
@SpringBootApplication
public class DossierQuery {
    public static void main(String[] arguments) {
        start(arguments);
    }

    /** Starts the application and returns it, so that another program may start and close it. */
    public static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(DossierQuery.class)
                .main(DossierQuery.class)
                .properties("spring.config.name=dossier-query")
                .run(arguments);
    }
}
