package vn.tiendo.access.http;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tiendo.access.Caller;
import vn.tiendo.access.CurrentCaller;

/** Whom the filters of the request have found. */
final class CallerOfRequest implements CurrentCaller {
    @Override
    public Caller now() {
        @Nullable Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("nobody has asked for this");
    }
}
