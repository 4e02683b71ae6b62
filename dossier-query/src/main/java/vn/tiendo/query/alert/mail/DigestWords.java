package vn.tiendo.query.alert.mail;

import vn.tiendo.query.words.Language;
import vn.tiendo.query.words.Words;

/** The texts of digests. */
final class DigestWords extends Words {
    DigestWords(Language language) {
        super(language, "vn.tiendo.query.alert.digest");
    }
}
