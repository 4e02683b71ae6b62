package vn.tiendo.query.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.dossier.Step.Finish;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.contract.lifecycle.SuspensionReason;

/** The life of a dossier, written down as days or local times of October 2023: {@code "02"}, {@code "02T23:30"}. */
public final class Life {
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private final List<Step> course = new ArrayList<>();
    private final Receipt receipt;

    private Life(Receipt receipt) {
        this.receipt = receipt;
    }

    public static Life received(String day, @Nullable String due) {
        return received(day, due, null);
    }

    public static Life received(String day, @Nullable String due, @Nullable ProcessingTime time) {
        Instant dueAt = due == null ? null : instant(due);
        return new Life(new Receipt(instant(day), new AgencyCode("H09.12"), "1.001193", Channel.COUNTER, dueAt, time));
    }

    public Life supplementRequested(String day) {
        return step(new Step.Suspended(instant(day), SuspensionReason.SUPPLEMENT_REQUESTED));
    }

    public Life financialObligation(String day) {
        return step(new Step.Suspended(instant(day), SuspensionReason.FINANCIAL_OBLIGATION));
    }

    public Life resumed(String day) {
        return step(new Step.Resumed(instant(day), null));
    }

    public Life resumed(String day, String due) {
        return step(new Step.Resumed(instant(day), instant(due)));
    }

    public Life reappointed(String day, String due) {
        return step(new Step.Reappointed(instant(day), instant(due), null));
    }

    /** With or without a letter of apology, where that was told. */
    public Life reappointed(String day, String due, boolean apology) {
        return step(new Step.Reappointed(instant(day), instant(due), apology));
    }

    public Life transferred(String day, String unit) {
        return step(new Step.Transferred(instant(day), new AgencyCode(unit)));
    }

    public Life finished(String day) {
        return step(new Step.Finished(instant(day), Finish.APPROVED));
    }

    private Life step(Step step) {
        course.add(step);
        return this;
    }

    public DossierProgress progress() {
        return new DossierProgress(null, receipt, course, List.of(), List.of(), List.of(), List.of());
    }

    /** A day of October 2023, or of another month as in {@code "11-02"}. */
    public static LocalDate day(String text) {
        return LocalDate.parse("2023-" + (text.contains("-") ? text : "10-" + text));
    }

    /** Ten in the morning unless a time is given. */
    static Instant instant(String text) {
        int time = text.indexOf('T');
        LocalDateTime local = time < 0
                ? day(text).atTime(10, 0)
                : LocalDateTime.parse(day(text.substring(0, time)) + text.substring(time));
        return local.atZone(VIETNAM).toInstant();
    }
}
