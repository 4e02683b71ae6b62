package vn.tiendo.query.reception;

import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.contract.code.AgencyCode;

/**
 * Which online registrations are asked for, and as of when.
 *
 * @param unit where they were registered, itself or by a unit below it
 * @param from the first day on which they were registered
 * @param to the last of them, not after the day of the question
 * @param night when the day of the question is over: what happened from then on is left out
 */
public record ReceptionSelection(AgencyCode unit, LocalDate from, LocalDate to, Instant night) {}
