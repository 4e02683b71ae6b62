package vn.tiendo.access.http;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says an insecure setting as what it is, without a stack trace. */
final class InsecureSettingAnalyzer extends AbstractFailureAnalyzer<InsecureSetting> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, InsecureSetting cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
