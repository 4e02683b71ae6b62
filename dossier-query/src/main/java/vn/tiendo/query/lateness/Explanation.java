package vn.tiendo.query.lateness;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.RuleChoices;

/**
 * Puts each dossier on whose lateness two books differ into one class of rules: the first, in their order, that explains
 * it. A class explains if the books agree once its rule is put from one of them into the other, whichever of the two that
 * is: so the answer does not depend on which book is named first. Where no single rule removes the difference, rules are
 * put in one after another, in the order of the classes, and the one with which the difference is gone explains it; with
 * all of them in, the one book has become the other, so that one of them always does.
 */
public record Explanation(Judge judge, BookPair books) {
    /** The class of a dossier that is late in one book and not in the other at the end of a day. */
    public RuleClass of(DifferingDossier dossier, LocalDate asOf) {
        RuleChoices one = books.one().rules();
        RuleChoices other = books.other().rules();
        boolean late = dossier.one().standing().late();
        Trial there = new Trial(judge, dossier.progress(), asOf, one, other, late);
        Trial back = new Trial(judge, dossier.progress(), asOf, other, one, !late);
        if (!there.holds() || !back.holds()) {
            return RuleClass.UNEXPLAINED;
        }
        return RuleClass.OF_RULES.stream()
                .filter(candidate -> there.explainsAlone(candidate) || back.explainsAlone(candidate))
                .findFirst()
                .or(() -> Stream.of(there, back)
                        .flatMap(trial -> trial.together().stream())
                        .min(Comparator.naturalOrder()))
                .orElse(RuleClass.UNEXPLAINED);
    }

    /**
     * Rules of a book are put into another.
     *
     * @param late whether the dossier is late in the book that they come from
     */
    private record Trial(
            Judge judge, DossierProgress progress, LocalDate asOf, RuleChoices from, RuleChoices into, boolean late) {
        /** Whether the book into which rules are put says now what is kept of it. */
        private boolean holds() {
            return !agrees(into);
        }

        private boolean explainsAlone(RuleClass candidate) {
            RuleChoices mix = candidate.put(from, into);
            return !mix.equals(into) && agrees(mix);
        }

        private Optional<RuleClass> together() {
            RuleChoices mix = into;
            for (RuleClass next : RuleClass.OF_RULES) {
                RuleChoices more = next.put(from, mix);
                if (!more.equals(mix) && agrees(more)) {
                    return Optional.of(next);
                }
                mix = more;
            }
            return Optional.empty();
        }

        private boolean agrees(RuleChoices mix) {
            return judge.timeline(new MixedBook(mix), progress)
                    .on(asOf)
                    .map(stretch -> stretch.state().standing())
                    .filter(standing -> standing.late() == late)
                    .isPresent();
        }
    }
}
