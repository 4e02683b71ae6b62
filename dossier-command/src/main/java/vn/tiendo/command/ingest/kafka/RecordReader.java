package vn.tiendo.command.ingest.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.Fault;
import vn.tiendo.command.intake.LifecycleReader;
import vn.tiendo.command.intake.Reading;

/**
 * Reads a record in the structured or binary mode of CloudEvents. A plain JSON value without any header, as console
 * producers send it, is read in structured mode.
 */
final class RecordReader {
    private static final String STRUCTURED = "application/cloudevents";
    private static final String CONTENT_TYPE = "content-type";
    private static final String ATTRIBUTE = "ce_";
    private static final String VERSION = ATTRIBUTE + "specversion";
    private static final byte[] NOTHING = {};

    private static final Reading EMPTY = refused("the record has no value; send one JSON object for each event");
    private static final Reading ILLEGIBLE_HEADER = refused("a header is no UTF-8 text");

    private final LifecycleReader reader;

    RecordReader(LifecycleReader reader) {
        this.reader = reader;
    }

    Reading read(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (isBinary(record)) {
                return reader.binary(attributes(record), record.value() == null ? NOTHING : record.value());
            }
            return record.value() == null ? EMPTY : reader.structured(record.value());
        } catch (CharacterCodingException e) {
            return ILLEGIBLE_HEADER;
        }
    }

    private static Reading refused(String message) {
        return new Reading.Refused(List.of(new Fault(RejectionCode.MALFORMED, "", message)), null, null, null);
    }

    private static boolean isBinary(ConsumerRecord<byte[], byte[]> record) throws CharacterCodingException {
        Header contentType = record.headers().lastHeader(CONTENT_TYPE);
        boolean structured = contentType != null
                && text(contentType).toLowerCase(Locale.ROOT).startsWith(STRUCTURED);
        return !structured && record.headers().lastHeader(VERSION) != null;
    }

    private static Map<String, String> attributes(ConsumerRecord<byte[], byte[]> record)
            throws CharacterCodingException {
        Map<String, String> attributes = new HashMap<>();
        for (Header header : record.headers()) {
            String name = header.key().toLowerCase(Locale.ROOT);
            if (name.startsWith(ATTRIBUTE)) {
                attributes.put(name.substring(ATTRIBUTE.length()), text(header));
            } else if (name.equals(CONTENT_TYPE)) {
                attributes.put("datacontenttype", text(header));
            }
        }
        return attributes;
    }

    private static String text(Header header) throws CharacterCodingException {
        byte @Nullable [] value = header.value();
        return value == null
                ? ""
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(value))
                        .toString();
    }
}
