package vn.tiendo.query.rules.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.rules.Amendment;
import vn.tiendo.query.rules.RuleChange;

/** Who changes something, and why. */
record Signature(String by, @Nullable String reason) {
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_REASON = 512;

    /** From the fields {@code by} and {@code reason}; null where something is wrong, which is told. */
    static @Nullable Signature of(JsonObject content) {
        String by = content.required("by", Texts.upTo(LONGEST_NAME));
        String reason = content.optional("reason", Texts.upTo(LONGEST_REASON));
        return by == null ? null : new Signature(by, reason);
    }

    /** From the parameters of these names. */
    static Signature of(Question question) {
        String by = question.value("by", Texts.upTo(LONGEST_NAME))
                .orElseThrow(() -> Refusal.invalidValue("by", "\"by\" is missing; say who answers for the change"));
        return new Signature(
                by, question.value("reason", Texts.upTo(LONGEST_REASON)).orElse(null));
    }

    /** Signs a change, of the version that the request says was seen, with the name of who is known, whatever it says. */
    Amendment amend(RuleChange change, HttpServletRequest request) {
        Principal known = request.getUserPrincipal();
        return new Amendment(
                change, known == null ? by : known.getName(), reason, seen(request.getHeader(HttpHeaders.IF_MATCH)));
    }

    private static @Nullable Long seen(@Nullable String ifMatch) {
        return ifMatch == null || ifMatch.equals("*")
                ? null
                : Question.parsed(HttpHeaders.IF_MATCH, ifMatch, Signature::version);
    }

    private static Long version(String ifMatch) {
        try {
            return Long.valueOf(ifMatch.replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("take it from the header ETag of what you have seen", e);
        }
    }

    /** What a content says, once it is known that nothing in it is wrong. */
    static <T> T sound(@Nullable T read) {
        return Objects.requireNonNull(read, "a fault that was not told");
    }
}
