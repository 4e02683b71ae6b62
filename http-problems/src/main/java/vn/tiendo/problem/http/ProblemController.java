package vn.tiendo.problem.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says as a problem what the servlet container refuses after it has found the application. */
@RestController
class ProblemController implements ErrorController {
    private final Remedies remedies;

    ProblemController(Remedies remedies) {
        this.remedies = remedies;
    }

    /** A handler that knows better has kept its answer. */
    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<?> error(HttpServletRequest request) {
        ResponseEntity<?> kept = Problem.kept(request);
        return kept == null ? problem(request) : kept;
    }

    private ResponseEntity<Object> problem(HttpServletRequest request) {
        HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        return Problem.answer(Problem.of(status, remedies));
    }

    /** Somebody who asks for the address itself finds nothing. */
    private static HttpStatus status(@Nullable Object code) {
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
