package vn.tiendo.query.stream.http;

import java.io.IOException;
import vn.tiendo.query.stream.Tiding;

/** The way to one client. Each call may wait for him, and fails where he is gone or has read nothing for long. */
interface Outlet {
    void tell(Tiding tiding) throws IOException;

    /** Says nothing, so that both sides and all between them know that the other is there. */
    void beat() throws IOException;

    /** There is nothing more to say. */
    void end();
}
