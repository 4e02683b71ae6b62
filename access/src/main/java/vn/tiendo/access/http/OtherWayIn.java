package vn.tiendo.access.http;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way besides tokens in which an application lets people in. */
public interface OtherWayIn {
    /** Opens it. */
    void open(HttpSecurity http) throws Exception;

    /** Where people who open a page without being known are sent. */
    String address();
}
