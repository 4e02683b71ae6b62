package vn.tiendo.problem.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Says as a problem what the server refuses before it has found the application, such as an address it cannot read. */
final class ProblemReportValve extends ErrorReportValve {
    private static final int FIRST_FAILURE = 400;

    private final JsonMapper json;
    private final Remedies remedies;

    ProblemReportValve(JsonMapper json, Remedies remedies) {
        this.json = json;
        this.remedies = remedies;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < FIRST_FAILURE || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            ProblemDetail problem = Problem.of(HttpStatusCode.valueOf(response.getStatus()), remedies);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("Nobody is there any more to be told", e);
        }
    }
}
