package vn.tiendo.problem.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What to do instead, as each application knows it: a bean of this type is what it hands in. */
@FunctionalInterface
public interface Remedies {
    /**
     * What a problem says in {@code detail}.
     *
     * @param told what the framework says already, null where it says nothing
     * @return null to say nothing
     */
    @Nullable String remedy(HttpStatus status, @Nullable String told);
}
