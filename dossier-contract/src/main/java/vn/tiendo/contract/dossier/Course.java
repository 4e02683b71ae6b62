package vn.tiendo.contract.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.tiendo.contract.dossier.Step.Finish;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.lifecycle.Outcome;

/**
 * A walk along the facts in the order of judging: what moved the dossier, and what contradicts.
 *
 * @param anomalies those that show on the way; the others are found by {@link Anomalies}
 */
record Course(List<Step> steps, Set<Anomaly> anomalies) {
    static Course of(List<Judged> inOrder) {
        Course course = new Course(new ArrayList<>(), EnumSet.noneOf(Anomaly.class));
        boolean suspended = false;
        int next = 0;
        while (next < inOrder.size() && !course.isFinished()) {
            suspended = course.move(inOrder.get(next), suspended);
            next++;
        }
        if (next < inOrder.size()) {
            course.addContradictions(inOrder.get(next - 1), inOrder.subList(next, inOrder.size()));
        }
        return course;
    }

    private boolean isFinished() {
        return !steps.isEmpty() && steps.getLast() instanceof Step.Finished;
    }

    /** Whether the dossier is suspended after it. */
    private boolean move(Judged judged, boolean suspended) {
        Instant at = judged.at();
        return switch (judged.fact()) {
            case Fact.Suspended suspension -> suspend(new Step.Suspended(at, suspension.reason()), suspended);
            case Fact.Resumed resumption -> resume(new Step.Resumed(at, resumption.dueAt()), suspended);
            case Fact.DeadlineExtended(Instant dueAt, Boolean apologyIssued) ->
                add(new Step.Reappointed(at, dueAt, apologyIssued), suspended);
            case Fact.Transferred transfer -> add(new Step.Transferred(at, transfer.agencyCode()), suspended);
            case Fact.Processed processed -> finish(at, finishOf(processed.outcome()));
            case Fact.Withdrawn _ -> finish(at, Finish.WITHDRAWN);
            case Fact.NotAccepted _ -> finish(at, Finish.NOT_ACCEPTED);
            case Fact.Returned _ -> finish(at, Finish.RETURNED);
            case Fact.Received _,
                    Fact.Registered _,
                    Fact.Late _,
                    Fact.TechnicalError _,
                    Fact.TechnicalErrorResolved _,
                    Fact.Classified _,
                    Fact.Retracted _ -> suspended;
        };
    }

    private boolean suspend(Step.Suspended step, boolean suspended) {
        if (suspended) {
            anomalies.add(Anomaly.SUSPENDED_TWICE);
        } else {
            steps.add(step);
        }
        return true;
    }

    private boolean resume(Step.Resumed step, boolean suspended) {
        if (suspended) {
            steps.add(step);
        } else {
            anomalies.add(Anomaly.RESUMED_WITHOUT_SUSPENSION);
        }
        return false;
    }

    private boolean add(Step step, boolean suspended) {
        steps.add(step);
        return suspended;
    }

    private boolean finish(Instant at, Finish how) {
        return add(new Step.Finished(at, how), false);
    }

    private static Finish finishOf(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> Finish.APPROVED;
            case REFUSED -> Finish.REFUSED;
            case STOPPED -> Finish.STOPPED;
        };
    }

    private void addContradictions(Judged finish, List<Judged> afterwards) {
        for (Judged later : afterwards) {
            if (contradicts(finish, later)) {
                anomalies.add(Anomaly.FACT_AFTER_FINISH);
            }
        }
    }

    /** The same finish told by a second system contradicts nothing. */
    private static boolean contradicts(Judged finish, Judged later) {
        return wouldMoveAFinished(later.fact().kind()) && !Anomalies.tellsTheSame(finish.event(), later.event());
    }

    /** The citizen fetches the result after the finish, and other receipts are told by {@code RECEIPTS_DISAGREE}. */
    private static boolean wouldMoveAFinished(Kind kind) {
        return switch (kind) {
            case SUSPENDED, RESUMED, DEADLINE_EXTENDED, TRANSFERRED, PROCESSED, WITHDRAWN, NOT_ACCEPTED -> true;
            case RECEIVED,
                    RETURNED,
                    REGISTERED,
                    LATE,
                    TECHNICAL_ERROR,
                    TECHNICAL_ERROR_RESOLVED,
                    CLASSIFIED,
                    RETRACTED -> false;
        };
    }
}
