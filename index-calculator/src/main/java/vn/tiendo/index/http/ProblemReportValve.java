package vn.tiendo.index.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Says as a problem what the server refuses before it has found the application, such as an address it cannot read. */
class ProblemReportValve extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;
    private final JsonMapper json;

    ProblemReportValve(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write(json.writeValueAsBytes(Problem.of(HttpStatusCode.valueOf(response.getStatus()))));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("Nobody is there any more to be told", e);
        }
    }
}
