package vn.tiendo.contract.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Period;

/**
 * Something that somebody should look at, told once; key on its topic: the {@link #unit}. All of them are by the rules of
 * the book {@code PORTAL_766}. An alert says what was known when it was told; it is never taken back.
 */
public sealed interface Alert {
    AlertKind kind();

    /** The unit whose dossier or whose figures it is about. */
    AgencyCode unit();

    /** The dossier, or the unit, by its code. */
    String subject();

    /** The day of its reason: a due day, or that on which something turned. Of a kind there is one for a subject and day. */
    LocalDate day();

    /** By which it is known everywhere: the same whenever it is worked out. */
    default UUID id() {
        return id(kind(), subject(), day());
    }

    /** The identifier of an alert. */
    static UUID id(AlertKind kind, String subject, LocalDate day) {
        return UUID.nameUUIDFromBytes((kind + "/" + subject + "/" + day).getBytes(StandardCharsets.UTF_8));
    }

    /** Of a dossier, by its course. */
    sealed interface OfDossier extends Alert {
        DossierCode dossier();

        @Override
        default String subject() {
            return dossier().value();
        }
    }

    /** Of the figures of a unit. */
    sealed interface OfFigures extends Alert {
        @Override
        default String subject() {
            return unit().value();
        }
    }

    /**
     * Three working days are left, or fewer where the due day was not known before.
     *
     * @param unit that holds the dossier
     * @param asOf the day on which it was seen
     * @param workingDaysLeft after that day, up to the due day: 0 to 3, by the calendar of the province
     */
    record DueInThreeDays(DossierCode dossier, AgencyCode unit, LocalDate due, LocalDate asOf, int workingDaysLeft)
            implements OfDossier {
        @Override
        public AlertKind kind() {
            return AlertKind.DUE_IN_3_DAYS;
        }

        @Override
        public LocalDate day() {
            return due;
        }
    }

    /** It is in term, and today is its due day. */
    record DueToday(DossierCode dossier, AgencyCode unit, LocalDate due) implements OfDossier {
        @Override
        public AlertKind kind() {
            return AlertKind.DUE_TODAY;
        }

        @Override
        public LocalDate day() {
            return due;
        }
    }

    /**
     * It is open and late, and was not before.
     *
     * @param since the first day on which it was late
     * @param due null where it has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BecameLate(
            DossierCode dossier,
            AgencyCode unit,
            LocalDate since,
            @Nullable LocalDate due,
            Cause cause) implements OfDossier {
        @Override
        public AlertKind kind() {
            return AlertKind.BECAME_LATE;
        }

        @Override
        public LocalDate day() {
            return since;
        }
    }

    /**
     * It was late, and is open and in term, or waits.
     *
     * @param since the first day on which it was not late any more
     * @param due null where it has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BackInTerm(
            DossierCode dossier,
            AgencyCode unit,
            LocalDate since,
            @Nullable LocalDate due) implements OfDossier {
        @Override
        public AlertKind kind() {
            return AlertKind.BACK_IN_TERM;
        }

        @Override
        public LocalDate day() {
            return since;
        }
    }

    /**
     * The points of a province for processing progress, as published, are lower by half a point or more than the day before.
     *
     * @param unit the province
     * @param score with two decimals, of 20
     * @param before the same, of the day before
     */
    record IndexDropped(AgencyCode unit, LocalDate asOf, Period period, String score, String before)
            implements OfFigures {
        @Override
        public AlertKind kind() {
            return AlertKind.INDEX_DROPPED;
        }

        @Override
        public LocalDate day() {
            return asOf;
        }
    }

    /**
     * The published points of a province are lower than the day before for the third day in a row.
     *
     * @param unit the province
     * @param asOf the third day
     * @param score with two decimals, of 20
     * @param before the same, of the day before the first of the three
     */
    record IndexFellThreeDays(AgencyCode unit, LocalDate asOf, Period period, String score, String before)
            implements OfFigures {
        @Override
        public AlertKind kind() {
            return AlertKind.INDEX_FELL_3_DAYS;
        }

        @Override
        public LocalDate day() {
            return asOf;
        }
    }

    /**
     * Of the dossiers of a unit less than 70 % are on time, and were more the day before.
     *
     * @param asOf the first day
     * @param period the year of that day, in which they were received
     * @param onTimeRate with four decimals
     */
    record UnitBelow70(AgencyCode unit, LocalDate asOf, Period period, long received, long onTime, String onTimeRate)
            implements OfFigures {
        @Override
        public AlertKind kind() {
            return AlertKind.UNIT_BELOW_70;
        }

        @Override
        public LocalDate day() {
            return asOf;
        }
    }

    /** The same as {@link UnitBelow70} for 50 %. */
    record UnitBelow50(AgencyCode unit, LocalDate asOf, Period period, long received, long onTime, String onTimeRate)
            implements OfFigures {
        @Override
        public AlertKind kind() {
            return AlertKind.UNIT_BELOW_50;
        }

        @Override
        public LocalDate day() {
            return asOf;
        }
    }
}
