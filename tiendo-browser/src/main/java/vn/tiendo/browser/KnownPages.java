package vn.tiendo.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the pages of a dashboard as its readers do, by following links from the first, until there is one of each kind. */
final class KnownPages {
    /** So many of a kind are looked into: the first list may be empty, and lead to no dossier. */
    private static final int OF_A_KIND = 6;

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    /** Where no link leads: what is typed into a form, and what is mistyped. */
    private static final List<String> BESIDES = List.of("/search?q=Ph%C6%B0%E1%BB%9Dng", KnownPage.NOWHERE);

    /** Whose answers browsers show, and which are no pages. */
    private static final String FOR_MACHINES = "/actuator/";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final Screen.Language language;
    private final Map<String, KnownPage> found = new LinkedHashMap<>();
    private final Map<String, Integer> lookedInto = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Queue<KnownPage> next = new ArrayDeque<>();

    private KnownPages(String url, Screen.Language language) {
        this.url = url;
        this.language = language;
    }

    /**
     * A page of each kind, in the order in which they are found.
     *
     * @param url of the dashboard, without a slash at the end
     * @param language in which some links lead on
     */
    static List<KnownPage> of(String url, Screen.Language language) throws IOException, InterruptedException {
        KnownPages pages = new KnownPages(url, language);
        try (pages.http) {
            pages.follow("/");
            BESIDES.forEach(pages::follow);
            while (!pages.next.isEmpty()) {
                pages.look(pages.next.remove());
            }
        }
        return List.copyOf(pages.found.values());
    }

    private void follow(String path) {
        KnownPage page = KnownPage.at(path);
        if (!path.startsWith(FOR_MACHINES)
                && seen.add(path)
                && lookedInto.merge(page.kind(), 1, Integer::sum) <= OF_A_KIND) {
            next.add(page);
        }
    }

    private void look(KnownPage page) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + page.path()))
                .header("Accept", "text/html")
                .header("Accept-Language", language.code())
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        boolean shown = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (shown && answer.statusCode() == page.status()) {
            found.putIfAbsent(page.kind(), page);
            LINK.matcher(answer.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .forEach(this::follow);
        }
    }
}
