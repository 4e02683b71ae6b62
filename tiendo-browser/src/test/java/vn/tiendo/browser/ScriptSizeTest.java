package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A page is there at once on a slow line too. */
@InChromium
class ScriptSizeTest {
    private static final int MOST_BYTES = 120_000;
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]* src=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Dashboard dashboard;

    ScriptSizeTest(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @Test
    void allScriptsOfAllPagesTogetherAreSmall() throws Exception {
        Set<String> scripts = new TreeSet<>();
        for (KnownPage page : dashboard.pages(Screen.Language.VI)) {
            SCRIPT.matcher(new String(get(page.path()), StandardCharsets.UTF_8))
                    .results()
                    .forEach(script -> scripts.add(script.group(1)));
        }

        int bytes = 0;
        for (String script : scripts) {
            bytes += compressed(get(script));
        }

        assertThat(scripts).isNotEmpty();
        assertThat(bytes).as("compressed bytes of %s", scripts).isBetween(1, MOST_BYTES);
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(dashboard.url() + path))
                .header("Accept", "text/html, */*")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
