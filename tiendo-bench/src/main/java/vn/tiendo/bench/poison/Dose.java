package vn.tiendo.bench.poison;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.command.rejection.Sha256;

/**
 * What is told in one turn.
 *
 * @param letters in this order, where order matters
 * @param refused what of it has to be listed, each once
 * @param good how many events are to be stored
 * @param passing how many a door lets in: the good ones and those that only their dossier can refuse
 */
record Dose(List<Letter> letters, List<String> refused, int good, int passing) {
    /** One unusable event comes behind so many good ones, and is made of the last of them: 1 % of all. */
    private static final int GOOD_BETWEEN = 99;

    /** Each so many good ones, one comes under a key that is not its dossier's. */
    private static final int ASTRAY = GOOD_BETWEEN * 10;

    /** Never that of which an unusable one is made. */
    private static final int FIRST_ASTRAY = GOOD_BETWEEN / 2;

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * An event, or what should be one.
     *
     * @param key under which it is sent to Kafka
     * @param opens whether something may come between it and the one before
     */
    @SuppressWarnings("ArrayRecordComponent") // sent, and compared by nobody
    record Letter(String key, byte[] value, boolean opens) {
        boolean isAstray() {
            return key.startsWith("astray");
        }
    }

    /** These good events and nothing else. */
    static Dose clean(List<byte[]> good) {
        List<Letter> letters =
                good.stream().map(line -> new Letter(subject(line), line, true)).toList();
        return new Dose(letters, List.of(), good.size(), good.size());
    }

    /** These good events with unusable ones among them, and a few where they do not belong. */
    static Dose poisoned(List<byte[]> good) {
        List<Letter> letters = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int passing = good.size();
        for (int i = 0; i < good.size(); i++) {
            byte[] line = good.get(i);
            String subject = subject(line);
            letters.add(new Letter(i % ASTRAY == FIRST_ASTRAY ? "astray-" + i : subject, line, true));
            if (i % GOOD_BETWEEN == GOOD_BETWEEN - 1) {
                Poison poison = Poison.of(i / GOOD_BETWEEN);
                byte[] bad = poison.madeOf(line);
                letters.add(new Letter(subject, bad, false));
                refused.add(listed(poison, line, bad));
                passing += poison.passesTheDoor() ? 1 : 0;
            }
        }
        return new Dose(letters, refused, good.size(), passing);
    }

    int astray() {
        return Math.toIntExact(letters.stream().filter(Letter::isAstray).count());
    }

    private static String listed(Poison poison, byte[] good, byte[] bad) {
        JsonNode event = JSON.readTree(good);
        return Listed.entry(
                poison.code().name(), subject(good), event.path("id").asString(), Sha256.of(bad));
    }

    private static String subject(byte[] line) {
        return JSON.readTree(line).required("subject").stringValue();
    }
}
