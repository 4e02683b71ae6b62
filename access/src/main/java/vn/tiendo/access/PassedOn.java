package vn.tiendo.access;

import java.util.Optional;

/** With what another service is asked on behalf of who asks here. */
@FunctionalInterface
public interface PassedOn {
    /** The token to be sent as {@code Bearer}; empty where nobody is asked who they are. */
    Optional<String> token();
}
