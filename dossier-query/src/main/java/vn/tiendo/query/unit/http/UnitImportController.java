package vn.tiendo.query.unit.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.tiendo.audit.Signatory;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.unit.Registration;
import vn.tiendo.query.unit.RegistryChange;
import vn.tiendo.query.unit.UnitFile;
import vn.tiendo.query.unit.UnitRegister;

/** Registers units: a file is all of each province in it. */
@RestController
class UnitImportController {
    private static final Set<String> PARAMETERS = Set.of("by", "dryRun", "province");
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int MOST_IMPORTS = 1_000;
    private static final Pattern BY = Pattern.compile("\\P{Cntrl}{1,64}");

    private final UnitRegister register;
    private final Signatory signatory;

    UnitImportController(UnitRegister register, Signatory signatory) {
        this.register = register;
        this.signatory = signatory;
    }

    /** With {@code dryRun=true} it only says what it would change. */
    @Endpoint(
            value = "Registers units: a file is all of each province in it.",
            asks = {"by.units", "dryRun", "province"},
            takes = "units",
            refuses = {409, 422})
    @PutMapping(path = "/api/v1/units", consumes = "text/csv")
    ImportAnswer put(Question question, InputStream body) throws IOException {
        question.allowing(PARAMETERS);
        boolean dryRun = question.value("dryRun", UnitImportController::yesOrNo).orElse(false);
        String by = question.value("by", UnitImportController::by).orElse("");
        if (by.isEmpty() && !dryRun) {
            throw Refusal.invalidValue("by", "\"by\" is missing: say who answers for the change");
        }
        UnitFile file = UnitSheet.read(content(body), provinces(question));
        checkTheirs(file, question);
        return dryRun
                ? ImportAnswer.of(null, RegistryChange.of(file, register.registry()))
                : ImportAnswer.of(register.put(file, signatory.of(by)));
    }

    /** Nobody lets figures of theirs count for a unit of others, unless that was registered so before. */
    private void checkTheirs(UnitFile file, Question question) {
        file.provinces().forEach(question::inScope);
        Set<Registration> before = Set.copyOf(register.registry().registrations());
        file.rows().stream()
                .map(UnitFile.Row::registration)
                .filter(registration -> !before.contains(registration))
                .flatMap(registration -> Optional.ofNullable(registration.successor()).stream())
                .forEach(question::inScope);
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    private static String by(String text) {
        if (!BY.matcher(text).matches()) {
            throw new IllegalArgumentException("1 to 64 characters");
        }
        return text;
    }

    private SortedSet<AgencyCode> provinces(Question question) {
        return new TreeSet<>(question.values("province", AgencyCode::of));
    }

    private static byte[] content(InputStream body) throws IOException {
        byte[] content = body.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "A content has at most 32 MiB.");
        }
        return content;
    }

    /** What is registered below all provinces, or below some, as far as whoever asks is told of it. */
    @Endpoint(value = "As a table, what is registered below them.", asks = "province")
    @GetMapping(path = "/api/v1/units", produces = "text/csv;charset=UTF-8")
    String units(Question question) {
        question.allowing(Set.of("province"));
        SortedSet<AgencyCode> provinces = provinces(question);
        return UnitSheetWriter.csv(register.registry().registrations().stream()
                .filter(unit -> unit.code().depth() > 1 && question.scope().holds(unit.code()))
                .filter(unit ->
                        provinces.isEmpty() || provinces.contains(unit.code().province()))
                .toList());
    }

    /** Who registered units, and when. */
    @Endpoint("Who registered units, and when.")
    @GetMapping("/api/v1/unit-imports")
    ImportsAnswer imports(Question question) {
        question.allowing(Set.of());
        return new ImportsAnswer(register.imports(MOST_IMPORTS));
    }
}
