package vn.tiendo.query.rules.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.rules.Amending;
import vn.tiendo.query.rules.Amendment;
import vn.tiendo.query.rules.Enactment.Enacted;

/** Answers whoever changes a part of the rules, or asks by {@code dryRun} what that would move. */
final class Amendments {
    /** Of a change whose content says who wants it. */
    static final Set<String> PARAMETERS = Set.of("dryRun", "format");
    /** Of a change whose content does not. */
    static final Set<String> SIGNED_PARAMETERS = Set.of("by", "reason", "dryRun", "format");

    private final Amending amending;
    private final Previews previews;

    Amendments(Amending amending, Previews previews) {
        this.amending = amending;
        this.previews = previews;
    }

    /** Null where the answer was written to the response itself. */
    @Nullable ResponseEntity<Object> answer(
            Amendment amendment, Question question, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!question.value("dryRun", Amendments::yesOrNo).orElse(false)) {
            return enacted(amending.enact(amendment));
        }
        return switch (Form.of(question, request)) {
            case JSON -> json().body(previews.answer(amendment, question.today()));
            case CSV -> {
                previews.write(amendment, question.today(), response);
                yield null;
            }
        };
    }

    private static ResponseEntity<Object> enacted(Enacted enacted) {
        return json().eTag(Long.toString(enacted.version())).body(enacted);
    }

    private static ResponseEntity.BodyBuilder json() {
        return ResponseEntity.ok().contentType(Form.JSON.type());
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("there are true and false");
        };
    }
}
