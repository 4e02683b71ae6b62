package vn.tiendo.bench.poison;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.command.dossier.RejectionCode;

/** Events that cannot be used, each made of one that can, by the reason for which they are refused. */
enum Poison {
    NO_JSON(RejectionCode.MALFORMED, event -> bytes("connection reset by peer while telling " + name(event))),
    CUT_OFF(RejectionCode.MALFORMED, event -> cutOff(bytes(event))),
    NOT_UTF_8(RejectionCode.MALFORMED, event -> latin1(event.put("colour", "\u00ff"))),
    TOO_DEEP(RejectionCode.MALFORMED, event -> bytes("{\"id\":\"" + name(event) + "\",\"data\":" + nested() + "}")),
    TOO_LONG(RejectionCode.MALFORMED, event -> bytes(name(event) + " ".repeat(Poison.OVER_64_KIBIBYTES) + "x")),
    WRONG_TYPE(RejectionCode.INVALID_VALUE, event -> bytes(event.put("time", 20_231_002))),
    LONG_AGO(RejectionCode.INVALID_VALUE, event -> bytes(event.put("time", "1889-10-02T01:12:00Z"))),
    MISSING_FIELD(RejectionCode.MISSING_FIELD, event -> bytes(without(event, "source"))),
    UNKNOWN_KIND(RejectionCode.UNKNOWN_TYPE, event -> bytes(event.put("type", "vn.tiendo.dossier.eaten.v1"))),
    UNKNOWN_FIELD(RejectionCode.UNKNOWN_FIELD, event -> bytes(event.put("colour", "red"))),
    SOMEBODYS_NAME(RejectionCode.PERSONAL_DATA, event -> bytes(event.put("applicantName", "Nguyen Van A"))),
    TOO_SOON(RejectionCode.IN_THE_FUTURE, event -> bytes(event.put("time", "2199-01-01T00:00:00Z"))),
    /** Takes the identity of the event that it is made of, which must come before it. */
    ID_REUSED(RejectionCode.ID_REUSED, event -> bytes(earlier(event)));

    private static final int OVER_64_KIBIBYTES = 64 << 10;
    private static final int DEPTH = 1_000;

    /** So many others come to one that is long; else it would be the bytes that are measured. */
    private static final int OTHERS_TO_A_LONG_ONE = 4;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RejectionCode code;
    private final Function<ObjectNode, byte[]> making;

    Poison(RejectionCode code, Function<ObjectNode, byte[]> making) {
        this.code = code;
        this.making = making;
    }

    /** The n-th of a mixture of all, from 0. */
    static Poison of(int n) {
        Poison[] all = values();
        Poison poison = all[n % all.length];
        return poison == TOO_LONG && n / all.length % OTHERS_TO_A_LONG_ONE != 0 ? NO_JSON : poison;
    }

    RejectionCode code() {
        return code;
    }

    /** Whether it has to be compared with what its dossier was told before: the door lets it in. */
    boolean passesTheDoor() {
        return this == ID_REUSED;
    }

    /** What such an event looks like; no two are alike. */
    byte[] madeOf(byte[] good) {
        ObjectNode event = (ObjectNode) JSON.readTree(good);
        if (this != ID_REUSED) {
            event.put("id", event.path("id").asString() + "-" + name().toLowerCase(Locale.ROOT));
        }
        return making.apply(event);
    }

    private static String name(ObjectNode event) {
        return event.path("subject").asString() + " " + event.path("id").asString();
    }

    private static byte[] bytes(ObjectNode event) {
        return bytes(event.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin1(ObjectNode event) {
        return event.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Near its end: without the subject two of them could be alike. */
    private static byte[] cutOff(byte[] whole) {
        return Arrays.copyOf(whole, whole.length - 2);
    }

    private static String nested() {
        return "[".repeat(DEPTH) + "]".repeat(DEPTH);
    }

    private static ObjectNode without(ObjectNode event, String field) {
        event.remove(field);
        return event;
    }

    private static ObjectNode earlier(ObjectNode event) {
        Instant time = Instant.parse(event.path("time").asString()).minus(Duration.ofMinutes(1));
        return event.put("time", time.toString());
    }
}
