package vn.tiendo.query.dashboard.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.tiendo.access.Caller;
import vn.tiendo.access.CurrentCaller;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.dashboard.Asked;
import vn.tiendo.query.dashboard.Form;
import vn.tiendo.query.dashboard.Look;
import vn.tiendo.query.dashboard.PageWords;
import vn.tiendo.query.dashboard.Recency;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Seen;

/**
 * Writes pages. They load nothing from elsewhere, run no script and no style but our own, and stand in nobody's frame; what
 * holds figures is asked for anew each time.
 */
final class Pages {
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String OUR_OWN_ALONE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final String API = "/api/";
    private static final String WATCH = API + "v1/stream";

    private final Rounds<Address, ResponseEntity<String>> rounds = new Rounds<>();
    private final ITemplateEngine templates;
    private final Clock clock;
    private final String assets;
    private final CurrentCaller caller;
    private final String policy;

    /**
     * A writer.
     *
     * @param assets a mark that changes whenever a script or a style does
     * @param issuer where people log out, to which the form for that leads; empty where nobody logs in
     */
    Pages(ITemplateEngine templates, Clock clock, String assets, CurrentCaller caller, String issuer) {
        this.templates = templates;
        this.clock = clock;
        this.assets = assets;
        this.caller = caller;
        this.policy = OUR_OWN_ALONE + origin(issuer);
    }

    private static String origin(String issuer) {
        URI provider = URI.create(issuer);
        return issuer.isBlank() ? "" : " " + provider.getScheme() + "://" + provider.getRawAuthority();
    }

    /** Where a page is, and for whom it is written: what one is shown, another may not see. */
    private record Address(String address, Reader reader, Caller caller) {}

    /**
     * A page at the address that is asked for, which says the same to all who read it alike. All who watch a figure ask anew
     * when it changes: they are answered together.
     */
    ResponseEntity<String> shared(Reader reader, Supplier<ResponseEntity<String>> reading) {
        String address = ServletUriComponentsBuilder.fromCurrentRequest().toUriString();
        return rounds.answer(new Address(address, reader, caller.now()), reading);
    }

    /** A page with figures; it is asked for anew when they change, of the country unless the page watches something else. */
    ResponseEntity<String> page(
            String template, Asked asked, Reader reader, Freshness freshness, Map<String, ?> shown) {
        Map<String, Object> values = new HashMap<>(shown);
        values.putIfAbsent("watch", WATCH);
        values.put("asked", asked);
        return page(template, reader, freshness, values);
    }

    /** A page with figures of days that are over, which nobody watches. */
    ResponseEntity<String> page(String template, Reader reader, Freshness freshness, Map<String, ?> shown) {
        Map<String, Object> values = new HashMap<>(shown);
        values.put("freshness", freshness);
        values.put("zone", clock.getZone());
        Seen.underWay()
                .flatMap(seen -> Recency.of(seen, clock.instant()))
                .ifPresent(recency -> values.put("recency", recency));
        return page(HttpStatusCode.valueOf(200), template, reader, values);
    }

    /** A page once more with what somebody filled in, and what is wrong with it: it is not renewed under their hands. */
    ResponseEntity<String> again(String template, Asked asked, Reader reader, Form form, Map<String, ?> shown) {
        Map<String, Object> values = new HashMap<>(shown);
        values.remove("watch");
        values.put("asked", asked);
        return page(HttpStatusCode.valueOf(form.status()), template, reader, values);
    }

    /** A page of any status. */
    ResponseEntity<String> page(HttpStatusCode status, String template, Reader reader, Map<String, ?> shown) {
        PageWords words = new PageWords(reader.language());
        Map<String, Object> values = new HashMap<>(shown);
        values.put("w", words);
        values.put("look", Look.LOOK);
        values.put("theme", reader.theme().word());
        values.put("assets", assets);
        caller.known().ifPresent(known -> values.put("caller", known));
        values.put("otherLanguage", hereWith("lang", reader.language().other().code()));
        values.put("otherTheme", hereWith("theme", reader.theme().next().word()));
        values.put("nextTheme", reader.theme().next().word());
        String page = templates.process(
                "dashboard/" + template, new Context(words.language().locale(), values));
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.COOKIE, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language().code())
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .body(page);
    }

    /** This address with another value of one parameter, without host. */
    private static String hereWith(String name, String value) {
        String whole = ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam(name, value)
                .build()
                .toUriString();
        return whole.startsWith("//") ? whole.substring(whole.indexOf('/', 2)) : whole;
    }

    /**
     * What a page watches.
     *
     * @param unit of which it shows figures, null for the country
     */
    static String watching(@Nullable AgencyCode unit) {
        return unit == null ? WATCH : WATCH + "?unit=" + unit;
    }

    /** Whether somebody wants to look at the answer rather than to work it up; at addresses of the API nobody does. */
    static boolean areWanted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith(API);
    }
}
