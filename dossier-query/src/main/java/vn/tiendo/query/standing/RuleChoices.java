package vn.tiendo.query.standing;

/**
 * The five questions on which books differ, as one book answers them. The rules of the book itself are its class; this
 * says in which of them another book may differ, so that a difference can be put down to one.
 *
 * @param limited whether the second supplement request makes a dossier late for good
 * @param dueWithoutPromise whether a date stated later is the due date of a dossier that was promised nothing at receipt;
 *     otherwise it never has one
 * @param suspensionsInWorkingTime whether a suspension moves the due date by the time worked meanwhile; otherwise by days
 *     of the calendar
 * @param toTheInstant whether the due date is an instant; otherwise it is kept until the end of the day
 * @param restated whether re-appointments, and dates stated at resumption, replace the due date
 */
public record RuleChoices(
        boolean limited,
        boolean dueWithoutPromise,
        boolean suspensionsInWorkingTime,
        boolean toTheInstant,
        boolean restated) {}
