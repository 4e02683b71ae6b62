package vn.tiendo.faults.verdict;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.wire.Topics;

/**
 * {@code dossier-events} tells each dossier's events as they are stored, byte for byte: a reader that passes over repeats
 * sees number after number, and all of them.
 */
final class TopicTellsTheStore implements Check {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final byte[] DATA = "\"data\":".getBytes(StandardCharsets.US_ASCII);

    @Override
    public Verdict judge(Evidence evidence) throws Exception {
        Map<String, List<String>> stored = new HashMap<>();
        evidence.stored()
                .all()
                .forEach(event -> stored.computeIfAbsent(event.dossier(), _ -> new ArrayList<>())
                        .add(event.digest()));
        List<String> differences = new ArrayList<>();
        Map<String, Integer> read = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : evidence.site().topics().records(Topics.DOSSIER_EVENTS)) {
            if (record.key() != null) {
                read(record, stored, read, differences);
            }
        }
        stored.forEach((dossier, events) -> {
            int count = read.getOrDefault(dossier, 0);
            if (count != events.size()) {
                differences.add("%s: %d of %d events are told".formatted(dossier, count, events.size()));
            }
        });
        return new Verdict("dossier-events is complete and in order", differences);
    }

    private static void read(
            ConsumerRecord<byte[], byte[]> record,
            Map<String, List<String>> stored,
            Map<String, Integer> read,
            List<String> differences)
            throws NoSuchAlgorithmException {
        JsonNode event = JSON.readTree(record.value());
        String dossier = event.required("subject").stringValue();
        int sequence = Integer.parseInt(event.required("sequence").stringValue());
        int next = read.getOrDefault(dossier, 0);
        List<String> digests = stored.getOrDefault(dossier, List.of());
        String place =
                "%s-%d@%d: %s, %d".formatted(record.topic(), record.partition(), record.offset(), dossier, sequence);
        if (sequence > next) {
            differences.add(place + " where " + next + " is next");
        } else if (sequence >= digests.size()) {
            differences.add(place + " is not stored");
        } else if (!digests.get(sequence).equals(digest(record.value()))) {
            differences.add(place + " is not what is stored");
        }
        read.put(dossier, Math.max(next, sequence + 1));
    }

    /** Of the payload: what stands after the name of the last field, up to the last brace. */
    private static String digest(byte[] envelope) throws NoSuchAlgorithmException {
        int start = indexOf(envelope, DATA) + DATA.length;
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(envelope, start, envelope.length - 1 - start);
        return HexFormat.of().formatHex(md5.digest());
    }

    private static int indexOf(byte[] text, byte[] word) {
        return new String(text, StandardCharsets.ISO_8859_1).indexOf(new String(word, StandardCharsets.ISO_8859_1));
    }
}
