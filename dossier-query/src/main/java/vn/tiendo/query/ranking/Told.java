package vn.tiendo.query.ranking;

/**
 * A message of the index calculator.
 *
 * @param content what we read of it
 * @param json all of it, which may tell more than we read
 */
public record Told<T>(T content, String json) {}
