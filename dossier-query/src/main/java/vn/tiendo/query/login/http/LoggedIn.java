package vn.tiendo.query.login.http;

import java.io.Serial;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.tiendo.access.Caller;
import vn.tiendo.access.http.KnownBy;

/** Somebody who has logged in. */
final class LoggedIn extends DefaultOidcUser implements KnownBy {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    LoggedIn(OidcUser user, Caller caller) {
        super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
        this.caller = caller;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    /** The name under which they answer for what they change. */
    @Override
    public String getName() {
        return caller.name();
    }
}
