package vn.tiendo.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.backlog.Sort;
import vn.tiendo.query.clearing.HeldEvents;
import vn.tiendo.query.clearing.Retracting;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.words.Language;

class PageWordsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/dossier-query/templates/dashboard");
    private static final Pattern SAID = Pattern.compile("w\\.(?:say|count)\\('([^']+)'[,)]");

    private final PageWords english = new PageWords(Language.EN);
    private final PageWords vietnamese = new PageWords(Language.VI);

    @Test
    void severalContradictionsAreOneSentence() {
        List<Anomaly> anomalies =
                List.of(Anomaly.RECEIPTS_DISAGREE, Anomaly.SUSPENDED_TWICE, Anomaly.UNKNOWN_PROCEDURE);
        assertThat(english.anomalies(anomalies))
                .isEqualTo(
                        "Two receipts differ, suspended while suspended and the catalogue does not know the procedure");
        assertThat(english.anomalies(List.of())).isEmpty();
    }

    @Test
    void whatAPartSaysOfItselfIsSaidInWords() {
        assertThat(english.detail("dossier-query lag")).isEqualTo("Events of dossiers · not read yet");
        assertThat(vietnamese.detail("counted")).isEqualTo("đã tính lại");
        assertThat(english.detail("dossier-query partition 3")).isEqualTo("Events of dossiers · partition 3");
        assertThat(english.detail("partition 3")).isEqualTo("partition 3");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys("en")).isEqualTo(keys("vi")).hasSizeGreaterThan(90);
    }

    /** A language has texts of its own for none and one, or does without. */
    private static Set<String> keys(String language) {
        return ResourceBundle.getBundle("vn.tiendo.query.dashboard.words", Locale.of(language)).keySet().stream()
                .filter(key -> !key.endsWith(".one") && !key.endsWith(".none"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatTemplatesSayHasWords(Language language) throws IOException {
        PageWords words = new PageWords(language);
        List<String> said = said();
        assertThat(said).hasSizeGreaterThan(40);
        assertThat(said).allSatisfy(key -> assertThat(words.say(key)).isNotBlank());
    }

    private static List<String> said() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
            return SAID.matcher(all)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatCanBeShownHasAName(Language language) {
        PageWords words = new PageWords(language);
        for (FigureKind figure : FigureKind.values()) {
            assertThat(words.say("figure." + figure) + words.say("meaning." + figure))
                    .isNotBlank();
        }
        for (Standing standing : Standing.values()) {
            assertThat(words.say("standing." + standing)).isNotBlank();
        }
        for (Cause cause : Cause.values()) {
            assertThat(words.say("cause." + cause)).isNotBlank();
        }
        for (Unit.Kind kind : Unit.Kind.values()) {
            assertThat(words.say("kind." + kind)).isNotBlank();
        }
        for (Anomaly anomaly : Anomaly.values()) {
            assertThat(List.of("anomaly.", "do.", "short."))
                    .allSatisfy(
                            prefix -> assertThat(words.say(prefix + anomaly)).isNotBlank());
        }
        for (Kind kind : Kind.values()) {
            assertThat(words.say("kind." + kind)).isNotBlank();
        }
        for (String standing : Look.LOOK.standings()) {
            assertThat(words.say("standing." + standing)).isNotBlank();
        }
        for (Sort sort : Sort.values()) {
            assertThat(words.say("sort." + sort)).isNotBlank();
        }
        for (Retracting.Reason reason : Retracting.Reason.values()) {
            assertThat(words.retraction(reason.name())).isNotBlank().isNotEqualTo(reason.name());
        }
        for (HeldEvents.Handling handling : HeldEvents.Handling.values()) {
            assertThat(words.say("handling." + handling)).isNotBlank();
        }
        for (String step : Look.LOOK.steps()) {
            assertThat(words.say("country." + step)).isNotBlank();
        }
        assertThat(words.book(Book.FIRST_PROMISE)).isNotEqualTo(Book.FIRST_PROMISE.name());
    }

    @Test
    void periodsAreSaidAsPeopleDo() {
        assertThat(english.period(Period.parse("2026")) + ", " + vietnamese.period(Period.parse("2026")))
                .isEqualTo("the year 2026, năm 2026");
        assertThat(english.period(Period.parse("2026-Q3")) + ", " + vietnamese.period(Period.parse("2026-Q3")))
                .isEqualTo("quarter 3 of 2026, quý 3 năm 2026");
        assertThat(english.period(Period.parse("2026-05")) + ", " + vietnamese.period(Period.parse("2026-05")))
                .isEqualTo("May 2026, tháng 5/2026");
    }

    @Test
    void howFarBehindFiguresAreIsSaidInTenthsOfASecondAndLaterInMinutes() {
        assertThat(english.behind(Duration.ofMillis(449))).isEqualTo("0.4 s behind");
        assertThat(vietnamese.behind(Duration.ofMillis(12_000))).isEqualTo("trễ 12,0 giây");
        assertThat(english.behind(Duration.ofMillis(-5))).isEqualTo("0.0 s behind");
        assertThat(english.behind(Duration.ofSeconds(61))).isEqualTo("1 minute behind");
        assertThat(vietnamese.behind(Duration.ofMinutes(90))).isEqualTo("trễ 90 phút");
    }

    @Test
    void aMomentIsSaidInTheZoneOfTheInstallation() {
        Instant moment = Instant.parse("2026-11-22T18:14:03Z");
        assertThat(english.moment(moment, ZoneId.of("Asia/Ho_Chi_Minh"))).isEqualTo("23 November 2026, 01:14:03");
    }

    @Test
    void whatHasNoWordsOfItsOwnIsSaidInGeneral() {
        assertThat(english.problem(409)).isEqualTo("This cannot be answered");
        assertThat(english.problem(500)).isEqualTo("Something went wrong here");
        assertThat(english.problem(404)).isEqualTo("There is nothing here");
        assertThat(english.book(Book.PROVINCE)).isEqualTo("Province's book");
        assertThat(english.book(new Book("OTHER"))).isEqualTo("OTHER");
    }
}
