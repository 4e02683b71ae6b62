package vn.tiendo.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.local.login.ClientCredentials;
import vn.tiendo.local.login.LoginServer;
import vn.tiendo.local.login.SamplePerson;
import vn.tiendo.local.login.Secrets;
import vn.tiendo.local.token.Token;

/** Who is let in. */
sealed interface Security {
    /** Before the applications. */
    void start(Started started) throws Exception;

    /** What an application is told of it. */
    List<String> settings(Application application);

    Token sampleToken();

    /** What is said of it once everything is ready. */
    String welcome();

    /** Whoever uses this machine. */
    record Open() implements Security {
        @Override
        public void start(Started started) {
            // nobody is asked
        }

        @Override
        public List<String> settings(Application application) {
            return List.of();
        }

        @Override
        public Token sampleToken() {
            return Token.NONE;
        }

        @Override
        public String welcome() {
            return "Open to everybody on this machine; ./tiendo run --secured asks who they are.";
        }
    }

    /** Whom the provider of this machine knows. */
    final class Asked implements Security {
        private final Secrets secrets;
        private final String provider;
        private final String dashboard;
        private final int port;

        Asked(DataFolder folder, Ports ports) {
            try {
                secrets = Secrets.in(folder.secrets());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            port = ports.of(Door.LOGIN);
            provider = "http://127.0.0.1:" + port;
            dashboard = "http://127.0.0.1:" + ports.of(Door.QUERY);
        }

        @Override
        public void start(Started started) throws Exception {
            started.start("login", () -> LoginServer.start(port, dashboard, secrets));
        }

        @Override
        public List<String> settings(Application application) {
            String issuer = "--tiendo.access.issuer=" + provider;
            return application.door() == Door.QUERY
                    ? List.of(
                            issuer,
                            "--server.servlet.session.cookie.secure=false",
                            "--tiendo.login.client-id=" + Secrets.DASHBOARD,
                            "--tiendo.login.client-secret=" + secrets.of(Secrets.DASHBOARD))
                    : List.of(issuer);
        }

        @Override
        public Token sampleToken() {
            return Token.of(ClientCredentials.ofSample(provider, secrets));
        }

        @Override
        public String welcome() {
            String people = SamplePerson.PEOPLE.stream()
                    .map(this::line)
                    .collect(Collectors.joining("\n", "Who may log in:\n", "\n"));
            String programs = SamplePerson.PROGRAMS.stream()
                    .map(this::line)
                    .collect(Collectors.joining("\n", "Programs, with their secrets:\n", "\n"));
            SamplePerson shop = SamplePerson.PROGRAMS.getFirst();
            return people
                    + programs
                    + "A token: curl -s -u %s:%s -d grant_type=client_credentials %s/oauth2/token"
                            .formatted(shop.name(), secrets.of(shop.name()), provider);
        }

        private String line(SamplePerson person) {
            String where = Stream.concat(person.units().stream(), person.sources().stream())
                    .collect(Collectors.joining(" "));
            return String.format(
                    Locale.ROOT,
                    "  %-16s %s  %s",
                    person.name(),
                    secrets.of(person.name()),
                    where.isEmpty() ? "ranks only" : where.equals("*") ? "everywhere" : where);
        }
    }
}
