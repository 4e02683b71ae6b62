package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import vn.tiendo.local.login.ClientCredentials;
import vn.tiendo.local.login.Secrets;
import vn.tiendo.local.run.Door;
import vn.tiendo.local.run.Installation;
import vn.tiendo.local.run.Ports;
import vn.tiendo.local.run.Sampling;

/** With {@code ./tiendo run --secured} everybody sees what they should, and nothing else. */
@InChromium
class LoginTest {
    private static final int DOSSIERS = 1_500;
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private static @Nullable Installation installation;
    private static @Nullable Path folder;
    private static @Nullable Secrets secrets;

    private final Dashboard dashboard;
    private @Nullable BrowserContext context;
    private @Nullable Page page;

    LoginTest(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory("tiendo-login");
        installation = Installation.start(folder, Ports.free(), true);
        Sampling.complete(installation, DOSSIERS);
        secrets = Secrets.in(folder.resolve("login.properties"));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        Objects.requireNonNull(installation).close();
        FileSystemUtils.deleteRecursively(Objects.requireNonNull(folder));
    }

    @BeforeEach
    void open() {
        Screen screen = new Screen(Screen.Language.EN, Screen.Light.LIGHT, 1440, true);
        context = screen.open(dashboard.browser(), url(Door.QUERY));
        page = context.newPage();
    }

    @AfterEach
    void close() {
        Objects.requireNonNull(context).close();
    }

    private static String url(Door door) {
        return Objects.requireNonNull(installation).url(door);
    }

    private Page page() {
        return Objects.requireNonNull(page);
    }

    private void logIn(String name, String at) {
        page().navigate(at);
        page().fill("#username", name);
        page().fill("#password", Objects.requireNonNull(secrets).of(name));
        page().click("button[type=submit]");
        page().waitForURL("**" + at);
    }

    private int status(String address) {
        Response answer = Objects.requireNonNull(page().navigate(address));
        return answer.status();
    }

    static Stream<Arguments> people() {
        return Stream.of(
                arguments(
                        "manager",
                        List.of("/", "/units/H29.03", "/dossiers?unit=H29.03", "/anomalies"),
                        List.of("/units/H26", "/units/H29", "/dossiers?unit=H29.05", "/proof?unit=H26&figure=LATE"),
                        List.of("/rejections")),
                arguments(
                        "province",
                        List.of("/", "/units/H29", "/units/H29.03", "/anomalies?unit=H29"),
                        List.of("/units/H26", "/api/v1/units/H26/progress"),
                        List.of("/rejections")),
                arguments(
                        "ranking",
                        List.of("/", "/service"),
                        List.of(),
                        List.of("/units/H29", "/dossiers", "/anomalies", "/rejections", "/api/v1/dossiers")),
                arguments(
                        "operator",
                        List.of("/", "/rejections", "/service"),
                        List.of(),
                        List.of("/units/H29", "/dossiers")),
                arguments(
                        "auditor",
                        List.of("/", "/units/H29", "/units/H26", "/dossiers", "/rejections", "/api/v1/audit"),
                        List.of(),
                        List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void everybodySeesWhatTheyShouldAndNothingElse(
            String name, List<String> theirs, List<String> foreign, List<String> ofOthers) {
        logIn(name, "/");
        assertThat(page().textContent(".who")).contains(name);
        assertThat(theirs)
                .allSatisfy(address -> assertThat(status(address)).as(address).isEqualTo(OK));
        assertThat(foreign)
                .allSatisfy(address -> assertThat(status(address)).as(address).isEqualTo(NOT_FOUND));
        assertThat(ofOthers)
                .allSatisfy(address -> assertThat(status(address)).as(address).isEqualTo(FORBIDDEN));
    }

    @Test
    void whoIsNotKnownIsLedToTheLoginAndBackToWhereTheyWanted() {
        logIn("province", "/units/H29");
        assertThat(page().textContent("h1")).isNotBlank();
        assertThat(page().locator(".open").count()).isZero();
    }

    @Test
    void aWrongPasswordIsSaidAndLetsNobodyIn() {
        page().navigate("/");
        page().fill("#username", "operator");
        page().fill("#password", "wrong");
        page().click("button[type=submit]");
        assertThat(page().textContent("[role=alert]")).contains("not right");
    }

    @Test
    void byTheKeyboardAloneAndWithoutScripts() {
        Screen plain = new Screen(Screen.Language.VI, Screen.Light.DARK, 320, false);
        try (BrowserContext other = plain.open(dashboard.browser(), url(Door.QUERY))) {
            Page first = other.newPage();
            first.navigate("/");
            first.focus("#username");
            first.keyboard().type("manager");
            first.keyboard().press("Tab");
            first.keyboard().type(Objects.requireNonNull(secrets).of("manager"));
            first.keyboard().press("Enter");
            first.waitForSelector(".who");
            assertThat(first.textContent(".who")).contains("manager");
        }
    }

    @Test
    void whoLogsOutIsNotKnownAnyMore() {
        logIn("auditor", "/");
        page().click(".who button");
        page().waitForURL("**/login*");
        page().navigate("/units/H29");
        assertThat(page().url()).contains("/login");
    }

    @Test
    void aProgramTellsTheFactsOfItsOwnSource() throws Exception {
        String token = new ClientCredentials(
                        url(Door.LOGIN),
                        "one-stop-shop",
                        Objects.requireNonNull(secrets).of("one-stop-shop"))
                .get();
        assertThat(post(token, "/one-stop-shops/H29", "H29.03")).isEqualTo(202);
        assertThat(post(token, "/one-stop-shops/H26", "H29.03")).isEqualTo(FORBIDDEN);
        assertThat(post(token, "/one-stop-shops/H29", "H26.03")).isEqualTo(FORBIDDEN);
        assertThat(post("", "/one-stop-shops/H29", "H29.03")).isEqualTo(401);
    }

    private static int post(String token, String source, String unit) throws IOException, InterruptedException {
        String event = """
                {"specversion":"1.0","id":"login-1","source":"%s","type":"vn.tiendo.dossier.received.v1",
                 "subject":"%s-260102-9999","time":"2026-01-02T01:12:00Z","datacontenttype":"application/json",
                 "data":{"agencyCode":"%2$s","procedureCode":"1.001193","channel":"ONLINE"}}""".formatted(source, unit);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(Door.COMMAND) + "/api/v1/dossier-events"))
                .header("Content-Type", "application/cloudevents+json")
                .POST(BodyPublishers.ofString(event));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
