package vn.tiendo.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does by hand, told to the trail by whoever carries it out. Nothing in it is personal but the name.
 *
 * @param subject what is changed: the address of it below {@code /api/v1/}
 * @param by the name that the request gave, null where it gave none
 * @param reason null where none was given
 * @param outcome what came of it, such as a version: texts, whole numbers and yes or no, by name
 * @param content what holds now, or what was asked for: anything that is written as JSON without fractions; null where
 *     something was only taken away
 */
public record Act(
        Action action,
        String subject,
        @Nullable String by,
        @Nullable String reason,
        Map<String, ?> outcome,
        @Nullable Object content) {
    public Act {
        outcome = Map.copyOf(outcome);
    }
}
