package vn.tiendo.browser;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the {@link Dashboard} to tests: one for all of them, started at the first use and stopped after the last. */
final class ChromiumExtension implements ExecutionCondition, ParameterResolver {
    private static final Namespace OURS = Namespace.create(ChromiumExtension.class);
    private static final String REQUIRED = "required";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        ConditionEvaluationResult result = judge(
                Chromium.executable().isPresent(),
                REQUIRED.equals(System.getProperty("tiendo.browser")) || System.getenv("CI") != null);
        if (result.isDisabled()) {
            System.err.println(
                    "WARNING: " + context.getDisplayName() + " is NOT tested in a browser. " + Chromium.HOW_TO_GET_IT);
        }
        return result;
    }

    /** @throws IllegalStateException if there is none where one is required: what is skipped in CI is never missed */
    static ConditionEvaluationResult judge(boolean present, boolean required) {
        if (present) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if (required) {
            throw new IllegalStateException(Chromium.HOW_TO_GET_IT);
        }
        return ConditionEvaluationResult.disabled(Chromium.HOW_TO_GET_IT);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Dashboard.class;
    }

    @Override
    public Dashboard resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Optional.ofNullable(context.getRoot()
                        .getStore(OURS)
                        .computeIfAbsent(Dashboard.class, _ -> Dashboard.start(), Dashboard.class))
                .orElseThrow();
    }
}
