package vn.tiendo.query.alert;

import java.net.URI;
import vn.tiendo.query.words.Language;

/** How somebody is told. */
public sealed interface Channel {
    /** Each alert as it happens, posted to an address and signed. */
    record Webhook(URI url, Secret secret) implements Channel {}

    /**
     * What there is to do, by e-mail on the mornings of working days.
     *
     * @param address of an office, not of a person: it is kept and shown
     */
    record Digest(String address, Language language) implements Channel {}
}
