package vn.tiendo.command.intake.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a JSON value into one of ours. */
@FunctionalInterface
interface ValueReader<T> {
    /** @return null where the value is not allowed; then the faults of the place say why */
    @Nullable T read(JsonNode value, Place place);
}
