package vn.tiendo.bench.poison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.tiendo.bench.endtoend.Answers;
import vn.tiendo.command.dossier.RejectionCode;

/** What an installation lists as refused, read as its operators read it. */
final class Listed {
    private static final String FIRST_PAGE = "/api/v1/rejections?limit=1000";
    private static final String NEXT_PAGE = FIRST_PAGE + "&cursor=";

    private final Answers command;
    private long seen;
    private long all;

    Listed(Answers command) {
        this.command = command;
    }

    /**
     * One rejection. What its dossier has refused was written anew by the door that let it in, and is known by its
     * identity; anything else by its bytes.
     */
    static String entry(String code, String dossier, String id, String hash) {
        return code + " " + (code.equals(RejectionCode.ID_REUSED.name()) ? dossier + " " + id : hash);
    }

    /**
     * Whether exactly this was refused since this was last asked, each once and for its reason.
     *
     * @throws IllegalStateException if anything is missing, there for another reason, twice, or too much
     */
    void check(List<String> expected) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>(sinceLastTime());
        all += found.size();
        found.sort(null);
        List<String> sorted = expected.stream().sorted().toList();
        if (!found.equals(sorted)) {
            throw new IllegalStateException("of %,d unusable events %,d are listed; missing: %s; too many: %s"
                    .formatted(sorted.size(), found.size(), difference(sorted, found), difference(found, sorted)));
        }
        long depth = command.get("/api/v1/rejections/summary").path("depth").asLong();
        if (depth != all) {
            throw new IllegalStateException("%,d rejections wait, and the summary says %,d".formatted(all, depth));
        }
    }

    private static List<String> difference(List<String> from, List<String> taken) {
        List<String> rest = new ArrayList<>(from);
        taken.forEach(rest::remove);
        return rest.stream().limit(5).toList();
    }

    private List<String> sinceLastTime() throws IOException, InterruptedException {
        List<String> entries = new ArrayList<>();
        long newest = seen;
        for (JsonNode page = command.get(FIRST_PAGE); ; page = nextPage(page)) {
            for (JsonNode item : page.path("items")) {
                long id = Long.parseLong(item.path("id").asString());
                if (id > seen) {
                    newest = Math.max(newest, id);
                    entries.add(entry(item));
                }
            }
            if (!page.has("next") || Long.parseLong(page.path("next").asString()) <= seen) {
                seen = newest;
                return entries;
            }
        }
    }

    private JsonNode nextPage(JsonNode page) throws IOException, InterruptedException {
        return command.get(NEXT_PAGE + page.path("next").asString());
    }

    private static String entry(JsonNode item) {
        return entry(
                item.path("code").asString(),
                item.path("dossier").asString(),
                item.path("eventId").asString(),
                item.path("hash").asString());
    }
}
