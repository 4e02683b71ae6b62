package vn.tiendo.query.lateness;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.Step;

/**
 * A new due date was given to a citizen.
 *
 * @param number among those of the dossier, in the order of judging, from 1
 * @param day on which it was given
 * @param unit that held the dossier when it was given, before whatever happened after it on that day
 * @param due the new due day
 */
public record Reappointment(int number, LocalDate day, AgencyCode unit, LocalDate due, Apology apology) {

    /** Whether a letter of apology went out with it. */
    public enum Apology {
        ISSUED,
        NOT_ISSUED,
        NOT_SAID;

        static Apology of(@Nullable Boolean issued) {
            if (issued == null) {
                return NOT_SAID;
            }
            return issued ? ISSUED : NOT_ISSUED;
        }
    }

    /**
     * All of a dossier, in the order of judging.
     *
     * @param zone whose local date is the day of an instant
     */
    public static List<Reappointment> of(DossierProgress progress, ZoneId zone) {
        Receipt receipt = progress.receipt();
        return receipt == null ? List.of() : of(progress.course(), receipt.agency(), zone);
    }

    private static List<Reappointment> of(List<Step> course, AgencyCode receiver, ZoneId zone) {
        List<Reappointment> all = new ArrayList<>();
        AgencyCode unit = receiver;
        for (Step step : course) {
            switch (step) {
                case Step.Reappointed given -> all.add(of(all.size() + 1, given, unit, zone));
                case Step.Transferred transfer -> unit = transfer.unit();
                case Step.Suspended _, Step.Resumed _, Step.Finished _ -> {}
            }
        }
        return all;
    }

    private static Reappointment of(int number, Step.Reappointed given, AgencyCode unit, ZoneId zone) {
        return new Reappointment(
                number,
                LocalDate.ofInstant(given.at(), zone),
                unit,
                LocalDate.ofInstant(given.dueAt(), zone),
                Apology.of(given.apologyIssued()));
    }
}
