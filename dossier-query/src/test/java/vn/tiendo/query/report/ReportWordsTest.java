package vn.tiendo.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.contract.ranking.Grade;
import vn.tiendo.contract.ranking.Index766.Movement;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.query.lateness.RuleClass;
import vn.tiendo.query.words.Language;

class ReportWordsTest {
    private final ReportWords english = new ReportWords(Language.EN);
    private final ReportWords vietnamese = new ReportWords(Language.VI);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys("en")).isEqualTo(keys("vi")).hasSizeGreaterThan(90);
    }

    /** A language has texts of its own for none and one, or does without. */
    private static Set<String> keys(String language) {
        return ResourceBundle.getBundle("vn.tiendo.query.report.words", Locale.of(language)).keySet().stream()
                .filter(key -> !key.endsWith(".one") && !key.endsWith(".none"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatCanBeToldHasAName(Language language) {
        ReportWords words = new ReportWords(language);
        for (IndexGroup group : IndexGroup.values()) {
            assertThat(words.say("group." + group)).isNotBlank();
        }
        for (RuleClass explanation : RuleClass.values()) {
            assertThat(words.say("class." + explanation)).isNotBlank();
        }
        for (Cause cause : Cause.values()) {
            assertThat(words.say("cause." + cause) + words.count("said.cause." + cause, 5))
                    .contains("5");
        }
        for (Grade grade : Grade.values()) {
            assertThat(words.say("grade." + grade)).isNotBlank();
        }
        for (Movement movement : Movement.values()) {
            assertThat(words.movement(movement, null)).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "said.opening  | 0 | no late dossier      | không có hồ sơ trễ hạn",
                "said.opening  | 1 | 1 late dossier       | 1 hồ sơ trễ hạn",
                "said.opening  | 2 | 2 late dossiers      | 2 hồ sơ trễ hạn",
                "said.cleared  | 0 | none was cleared     | chưa xử lý được hồ sơ nào",
                "said.cleared  | 1 | 1 was cleared        | đã xử lý 1 hồ sơ",
                "said.entered  | 1 | 1 became late        | phát sinh mới 1 hồ sơ",
                "said.closing  | 1 | 1 is late            | còn 1 hồ sơ",
                "said.dueCount | 1 | 1 dossier falls due  | có 1 hồ sơ đến hạn",
                "places.up     | 1 | 1 place up           | tăng 1 bậc",
                "places.up     | 2 | 2 places up          | tăng 2 bậc",
                "places.down   | 1 | 1 place down         | giảm 1 bậc",
            })
    void noneAndOneAreSaidAsTheLanguageDoes(String key, long count, String inEnglish, String inVietnamese) {
        assertThat(english.count(key, count)).isEqualTo(inEnglish);
        assertThat(vietnamese.count(key, count)).isEqualTo(inVietnamese);
    }
}
