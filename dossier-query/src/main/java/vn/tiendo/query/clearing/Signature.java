package vn.tiendo.query.clearing;

/**
 * Who answers for what is done by hand, and why it is done. Both are kept in a trail, never in an event.
 *
 * @param by a name of 1 to 128 characters
 * @param why 1 to 512 characters
 */
public record Signature(String by, String why) {}
