package vn.tiendo.access.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tiendo.access.Caller;
import vn.tiendo.access.CurrentCaller;
import vn.tiendo.access.PassedOn;

/** Whom the filters of the request have found, and by which token. */
final class CallerOfRequest implements CurrentCaller, PassedOn {
    @Override
    public Optional<Caller> known() {
        return KnownBy.caller(found());
    }

    @Override
    public Optional<String> token() {
        return found() instanceof CallerToken known
                ? Optional.of(known.getCredentials().getTokenValue())
                : Optional.empty();
    }

    private static @Nullable Authentication found() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
