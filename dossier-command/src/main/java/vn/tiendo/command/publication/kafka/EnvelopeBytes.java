package vn.tiendo.command.publication.kafka;

import java.nio.charset.StandardCharsets;
import vn.tiendo.command.eventstore.StoredEvent;

/**
 * Writes a stored event as a {@link vn.tiendo.contract.wire.Envelope}. The payload goes in as it is stored: nothing is
 * read or written again, so what is sent is what was recorded, to the byte.
 */
final class EnvelopeBytes {
    /** Who sends. */
    static final String SOURCE = "/tiendo/dossier-command";

    private EnvelopeBytes() {}

    static byte[] of(StoredEvent event) {
        byte[] head = head(event).getBytes(StandardCharsets.US_ASCII);
        byte[] envelope = new byte[head.length + event.payload().length + 1];
        System.arraycopy(head, 0, envelope, 0, head.length);
        System.arraycopy(event.payload(), 0, envelope, head.length, event.payload().length);
        envelope[envelope.length - 1] = '}';
        return envelope;
    }

    /** Codes, types and times hold nothing that JSON would escape. */
    private static String head(StoredEvent event) {
        return new StringBuilder(384)
                .append("{\"specversion\":\"1.0\",\"id\":\"")
                .append(event.id())
                .append("\",\"source\":\"")
                .append(SOURCE)
                .append("\",\"type\":\"")
                .append(event.type())
                .append("\",\"subject\":\"")
                .append(event.dossier())
                .append("\",\"time\":\"")
                .append(event.time())
                .append("\",\"datacontenttype\":\"application/json\",\"sequence\":\"")
                .append(event.sequence())
                .append("\",\"position\":\"")
                .append(event.position())
                .append("\",\"data\":")
                .toString();
    }
}
