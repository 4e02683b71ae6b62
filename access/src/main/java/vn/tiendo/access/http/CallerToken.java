package vn.tiendo.access.http;

import java.io.Serial;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.tiendo.access.Caller;

/** Somebody whose token was checked. */
public final class CallerToken extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final Jwt token;

    CallerToken(Caller caller, Jwt token) {
        super(List.of());
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    /** The name under which they answer for what they change. */
    @Override
    public String getName() {
        return caller.name();
    }

    @Override
    public Jwt getCredentials() {
        return token;
    }
}
