package vn.tiendo.local.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tiendo.command.DossierCommand;
import vn.tiendo.index.IndexCalculator;
import vn.tiendo.local.postgres.LocalPostgres;
import vn.tiendo.query.DossierQuery;

/**
 * One of the three applications, and how it is told about this machine.
 *
 * @param shutOut prefixes of auto-configurations that are on the class path for another application only
 */
public record Application(
        String name, Door door, Function<String[], ConfigurableApplicationContext> start, List<String> shutOut) {
    private static final String AXON = "org.axonframework.";
    private static final String THYMELEAF = "org.springframework.boot.thymeleaf.";
    private static final String MAIL = "org.springframework.boot.mail.";

    /** The broker brings Jackson 2, which none of the applications uses. */
    private static final String JACKSON_2 = "org.springframework.boot.actuate.autoconfigure.endpoint.jackson.Jackson2";

    /** The provider of this machine has these, and a settings file has none. */
    private static final String PROVIDER = "org.springframework.boot.security.oauth2.server.authorization.";

    private static final String LOGIN = "org.springframework.boot.security.oauth2.client.";
    private static final String AXON_JACKSON_2 = "org.axonframework.springboot.autoconfig.ObjectMapper";

    /** Upstream first: each finds the topics of the one before. */
    public static final List<Application> ALL = List.of(
            new Application(
                    "dossier-command",
                    Door.COMMAND,
                    DossierCommand::start,
                    List.of(THYMELEAF, MAIL, JACKSON_2, AXON_JACKSON_2, PROVIDER, LOGIN)),
            new Application("dossier-query", Door.QUERY, DossierQuery::start, List.of(AXON, JACKSON_2, PROVIDER)),
            new Application(
                    "index-calculator",
                    Door.INDEX,
                    IndexCalculator::start,
                    List.of(AXON, THYMELEAF, MAIL, JACKSON_2, PROVIDER, LOGIN)));

    /**
     * Where one process of an application stands.
     *
     * @param database the JDBC address of its database, with the user
     * @param kafka where Kafka clients connect
     * @param node its name among the processes of this application, the same after each start
     */
    public record Place(Path web, String database, String kafka, int port, String node) {}

    /** The database of this application, which no other touches. */
    public String database() {
        return name.replace('-', '_');
    }

    /** @param more settings that win over its own, as {@code --name=value} */
    ConfigurableApplicationContext start(DataFolder folder, Ports ports, List<String> more) {
        Place place = new Place(
                folder.web(name),
                LocalPostgres.url(ports.of(Door.POSTGRES), database()) + "?user=postgres",
                "127.0.0.1:" + ports.of(Door.KAFKA),
                ports.of(door),
                // The same after each start, so that a killed process's claims are taken over at once.
                "local");
        List<String> settings = new ArrayList<>(more);
        settings.add("--tiendo.command.url=http://127.0.0.1:" + ports.of(Door.COMMAND));
        // whoever tries a webhook has its receiver on this machine
        settings.add("--tiendo.alerts.webhooks.private-addresses=true");
        return start(place, settings.toArray(String[]::new));
    }

    /**
     * Starts it, and returns when it is ready. Arguments win over environment variables, of which one would hit all three
     * applications.
     *
     * @param more settings that win over its own, as {@code --name=value}
     */
    public ConfigurableApplicationContext start(Place place, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + place.port(),
                "--server.tomcat.basedir=" + place.web(),
                "--spring.datasource.url=" + place.database() + "&reWriteBatchedInserts=true",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=",
                "--spring.kafka.bootstrap-servers=" + place.kafka(),
                "--tiendo.node=" + place.node(),
                "--" + ShutOut.SETTING + "=" + String.join(",", shutOut)));
        arguments.addAll(ONE_MACHINE);
        arguments.addAll(List.of(more));
        return start.apply(arguments.toArray(String[]::new));
    }

    private static final List<String> ONE_MACHINE = List.of(
            "--spring.main.banner-mode=off",
            "--spring.main.log-startup-info=false",
            "--spring.main.register-shutdown-hook=false",
            "--tiendo.local=true",
            "--tiendo.kafka.partitions=6",
            "--tiendo.kafka.replicas=1",
            "--tiendo.kafka.min-in-sync=1");
}
