package vn.tiendo.query.standing;

import java.time.LocalDate;
import vn.tiendo.contract.code.AgencyCode;

/**
 * That a dossier is late in a book at the end of a day.
 *
 * @param evening the day
 * @param since the day on which it became late, with no evening in term since
 * @param unit that held it at the end of that day
 * @param suspension whether it is late through the limit of supplement requests, was suspended after its due date, or is
 *     suspended now
 */
public record Lateness(LocalDate evening, LocalDate since, AgencyCode unit, boolean suspension) {}
