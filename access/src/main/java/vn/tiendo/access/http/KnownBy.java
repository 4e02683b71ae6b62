package vn.tiendo.access.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import vn.tiendo.access.Caller;

/** Somebody of whom an application knows who they are, however they have shown it. */
@FunctionalInterface
public interface KnownBy {
    /** Who they are. */
    Caller caller();

    /** Who somebody is; empty where that was not shown. */
    static Optional<Caller> caller(@Nullable Authentication shown) {
        return shown == null
                ? Optional.empty()
                : switch (shown.getPrincipal()) {
                    case Caller caller -> Optional.of(caller);
                    case KnownBy known -> Optional.of(known.caller());
                    case null, default -> Optional.empty();
                };
    }
}
