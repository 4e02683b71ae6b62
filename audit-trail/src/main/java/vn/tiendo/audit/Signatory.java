package vn.tiendo.audit;

import org.jspecify.annotations.Nullable;

/** Says who answers for what is being done. What knows who is logged in says so in place of what requests claim. */
@FunctionalInterface
public interface Signatory {
    /**
     * The name that is kept.
     *
     * @param said by the request itself, null where it says nothing
     */
    String of(@Nullable String said);
}
