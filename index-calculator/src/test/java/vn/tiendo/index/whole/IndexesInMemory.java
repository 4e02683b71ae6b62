package vn.tiendo.index.whole;

import java.time.LocalDate;
import java.util.Optional;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.index.publication.PublicationsInMemory;
import vn.tiendo.index.publication.RememberedTexts;

/** The whole indexes in the messages that tell them. */
final class IndexesInMemory implements PublishedIndexes {
    private final PublicationsInMemory publications;
    private final RememberedTexts texts;

    IndexesInMemory(PublicationsInMemory publications, RememberedTexts texts) {
        this.publications = publications;
        this.texts = texts;
    }

    @Override
    public Optional<Published> last(LocalDate asOf) {
        return publications
                .under(Topics.PROVINCE_INDEX_766, asOf.toString())
                .map(decided -> new Published(index(decided.publication().message()), decided.at()));
    }

    private Index766 index(String message) {
        return (Index766) ((Envelope<?>) texts.read(message)).data();
    }
}
