package vn.tiendo.query.rules;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.dossier.DossierScan;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.StoredDossier;
import vn.tiendo.query.feed.Derivation;
import vn.tiendo.query.rules.Enactment.Enacted;
import vn.tiendo.query.rules.Enactment.Watch;
import vn.tiendo.query.rules.RuleChange.Subject;
import vn.tiendo.query.rules.RuleLedger.InForce;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.Judge;

/** Changes the rules: says which dossiers that moves, and recounts them from their stored facts. */
public final class Amending {
    /** Dossiers that are read and judged at once. */
    private static final int CHUNK = 2_000;

    private final RuleLedger ledger;
    private final Enactment enactment;
    private final DossierScan dossiers;
    private final Derivation derivation;
    private final Books books;
    private final ZoneId zone;

    /** @param zone whose local date is the day of an instant */
    public Amending(
            RuleLedger ledger,
            Enactment enactment,
            DossierScan dossiers,
            Derivation derivation,
            Books books,
            ZoneId zone) {
        this.ledger = ledger;
        this.enactment = enactment;
        this.dossiers = dossiers;
        this.derivation = derivation;
        this.books = books;
        this.zone = zone;
    }

    /**
     * What a change would move, without doing it.
     *
     * @param moved is given those dossiers in the order of codes
     * @return the version on top of which it was worked out
     * @throws Refusal if the part was changed since it was seen
     */
    public long preview(Amendment amendment, Consumer<JudgedDossier> moved) {
        InForce inForce = ledger.inForce();
        refuseUnseen(amendment);
        Judge judge = judge(inForce, amendment);
        if (!judge.equals(judge(inForce.rulebook()))) {
            search(chunk -> moved(judge, chunk).forEach(moved));
        }
        return inForce.version();
    }

    /**
     * Puts a change in force, and recounts what it moves: all of it or nothing.
     *
     * @throws Refusal if the part was changed since it was seen, or another change is under way
     */
    public Enacted enact(Amendment amendment) {
        InForce inForce = ledger.inForce();
        refuseUnseen(amendment);
        Judge old = judge(inForce.rulebook());
        Judge judge = judge(inForce, amendment);
        Watch watch = enactment.begin(inForce.version());
        try {
            if (!judge.equals(old)) {
                search(chunk -> enactment.remember(watch, candidates(old, judge, chunk)));
            }
            return enactment.enact(watch, amendment, () -> recount(judge));
        } finally {
            enactment.end(watch);
        }
    }

    private void refuseUnseen(Amendment amendment) {
        Subject subject = amendment.change().subject();
        long current = ledger.versionOf(subject);
        if (amendment.seen() != null && amendment.seen() != current) {
            throw Refusal.stale("This was changed since version " + amendment.seen() + "; it is at version " + current
                    + " now. Read it again and repeat the change on top of that.");
        }
    }

    private Judge judge(InForce inForce, Amendment amendment) {
        return judge(amendment.change().in(inForce.rulebook()));
    }

    private Judge judge(Rulebook rulebook) {
        return rulebook.judge(books, zone);
    }

    private void search(Consumer<List<StoredDossier>> chunks) {
        DossierCode last = null;
        for (List<StoredDossier> chunk = dossiers.after(null, CHUNK);
                !chunk.isEmpty();
                chunk = dossiers.after(last, CHUNK)) {
            chunks.accept(chunk);
            last = chunk.getLast().code();
        }
    }

    /** Dossiers that would stand otherwise, and those of which something else is kept that would be otherwise. */
    private List<DossierCode> candidates(Judge old, Judge judge, List<StoredDossier> chunk) {
        return chunk.stream()
                .filter(dossier ->
                        isMoved(judged(judge, dossier)) || derivation.differs(dossier.progress(), old, judge))
                .map(StoredDossier::code)
                .toList();
    }

    /** Everything kept of a candidate is written anew; only those that stand otherwise are counted. */
    private long recount(Judge judge) {
        long count = 0;
        DossierCode last = null;
        for (List<DossierCode> codes = enactment.candidates(null, CHUNK);
                !codes.isEmpty();
                codes = enactment.candidates(last, CHUNK)) {
            List<JudgedDossier> judged = dossiers.of(codes).stream()
                    .map(dossier -> judged(judge, dossier))
                    .toList();
            derivation.derive(judged, judge);
            count += judged.stream().filter(Amending::isMoved).count();
            last = codes.getLast();
        }
        return count;
    }

    private static List<JudgedDossier> moved(Judge judge, List<StoredDossier> chunk) {
        return chunk.stream()
                .map(dossier -> judged(judge, dossier))
                .filter(Amending::isMoved)
                .toList();
    }

    private static JudgedDossier judged(Judge judge, StoredDossier dossier) {
        return dossier.judged(judge.judge(dossier.progress()));
    }

    private static boolean isMoved(JudgedDossier dossier) {
        return !dossier.before().equals(dossier.after());
    }
}
