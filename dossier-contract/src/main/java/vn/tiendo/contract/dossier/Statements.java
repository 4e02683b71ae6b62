package vn.tiendo.contract.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.contract.dossier.DossierProgress.Classification;
import vn.tiendo.contract.dossier.DossierProgress.LateStatement;
import vn.tiendo.contract.dossier.DossierProgress.TechnicalErrorSpan;
import vn.tiendo.contract.lifecycle.Fact;

/** What moves no dossier but is said about it, after its finish too. */
record Statements(
        List<TechnicalErrorSpan> technicalErrors,
        List<Classification> classifications,
        List<LateStatement> lateStatements) {
    static Statements of(List<Judged> inOrder) {
        Statements statements = new Statements(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        inOrder.forEach(statements::take);
        return statements;
    }

    private void take(Judged judged) {
        Instant at = judged.at();
        switch (judged.fact()) {
            case Fact.TechnicalError(String system, String code) ->
                technicalErrors.add(new TechnicalErrorSpan(at, null, system, code));
            case Fact.TechnicalErrorResolved resolved -> resolve(resolved, at);
            case Fact.Classified classified -> classifications.add(new Classification(at, classified.cause()));
            case Fact.Late late -> lateStatements.add(new LateStatement(at, late.dueAt()));
            case Fact.Received _,
                    Fact.Registered _,
                    Fact.Suspended _,
                    Fact.Resumed _,
                    Fact.DeadlineExtended _,
                    Fact.Transferred _,
                    Fact.Processed _,
                    Fact.Withdrawn _,
                    Fact.NotAccepted _,
                    Fact.Returned _,
                    Fact.Retracted _ -> {}
        }
    }

    private void resolve(Fact.TechnicalErrorResolved resolved, Instant at) {
        technicalErrors.replaceAll(error -> error.until() == null && isResolved(error, resolved)
                ? new TechnicalErrorSpan(error.from(), at, error.system(), error.code())
                : error);
    }

    private static boolean isResolved(TechnicalErrorSpan error, Fact.TechnicalErrorResolved resolved) {
        return error.system().equals(resolved.system())
                && (resolved.code() == null || resolved.code().equals(error.code()));
    }
}
