package vn.tiendo.access.http;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** The keys with which a token would be checked cannot be had just now: whether it is good is not known. */
final class ProviderAway extends AuthenticationException {
    @Serial
    private static final long serialVersionUID = 1L;

    ProviderAway(Throwable why) {
        super("the OpenID provider does not tell its keys", why);
    }
}
