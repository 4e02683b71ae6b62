package vn.tiendo.index.whole;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.contract.ranking.FormulaVersions;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.Index766.Item;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.index.component.ComponentsInMemory;
import vn.tiendo.index.publication.Publication;
import vn.tiendo.index.publication.PublicationsInMemory;
import vn.tiendo.index.publication.RememberedTexts;
import vn.tiendo.index.ranking.RankingsInMemory;
import vn.tiendo.index.tally.TallyInMemory;

/** The whole index with nothing behind it; from {@link #LATER} on by another version of the formula. */
final class WholeInMemory {
    static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    static final ScoreFormula LATER = new ScoreFormula(
            "later",
            LocalDate.of(2026, 11, 1),
            ScoreFormula.DECISION_766.maxima(),
            ScoreFormula.DECISION_766.floors(),
            ScoreFormula.DECISION_766.counted());
    static final FormulaVersions FORMULAS = new FormulaVersions(List.of(ScoreFormula.DECISION_766, LATER));

    final TallyInMemory tally = new TallyInMemory();
    final RankingsInMemory rankings = new RankingsInMemory();
    final ComponentsInMemory components = new ComponentsInMemory();
    final PublicationsInMemory publications = new PublicationsInMemory();
    final WholeDays days = new WholeDaysInMemory(components, rankings);
    private final RememberedTexts texts = new RememberedTexts();
    final PublishedIndexes published = new IndexesInMemory(publications, texts);
    final WholeIndexes indexes = new WholeIndexes(tally, rankings, components, published, FORMULAS);

    /** Publishes the year's ranking of a day as it is counted. */
    void rank(LocalDate asOf, long sequence, boolean isFinal) {
        rankings.publish(tally.read(Book.PORTAL_766, WholeIndexes.yearOn(asOf)), sequence, isFinal);
    }

    /** Decides what is to be told, and sends nothing. */
    void decide() {
        decide(days);
    }

    /** Decides by what other days are remembered. */
    void decide(WholeDays remembered) {
        new WholePublisher(indexes, remembered, tally, publications, texts).publish(NOW);
    }

    /** Decides what is to be told, and sends it. */
    List<Index766> tell() {
        decide();
        return publications.send().stream().map(this::index).toList();
    }

    Envelope<?> message(Publication publication) {
        return (Envelope<?>) texts.read(publication.message());
    }

    private Index766 index(Publication publication) {
        return (Index766) message(publication).data();
    }

    static Item item(Index766 index, String province) {
        return index.items().stream()
                .filter(item -> item.province().value().equals(province))
                .findFirst()
                .orElseThrow();
    }
}
