package vn.tiendo.index;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application that answers: what is that worth, and who is ahead? */
@SpringBootApplication
public class IndexCalculator {
    public static void main(String[] arguments) {
        start(arguments);
    }

    /** Starts the application and returns it, so that another program may start and close it. */
    public static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(IndexCalculator.class)
                .main(IndexCalculator.class)
                .properties("spring.config.name=index-calculator")
                .run(arguments);
    }
}
