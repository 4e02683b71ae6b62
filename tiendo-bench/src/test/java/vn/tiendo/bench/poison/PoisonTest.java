package vn.tiendo.bench.poison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.tiendo.bench.poison.Dose.Letter;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.LifecycleReader;
import vn.tiendo.command.intake.Reading.Readable;
import vn.tiendo.command.intake.Reading.Refused;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

class PoisonTest {
    /** Two hundred rounds of all kinds. */
    private static final int MANY = 99 * 13 * 200;

    private static LifecycleReader reader;

    @BeforeAll
    static void makeReader() {
        try (var context = new AnnotationConfigApplicationContext("vn.tiendo.command.intake.json")) {
            reader = context.getBean(LifecycleReader.class);
        }
    }

    private static byte[] good(int number) {
        return """
                {"specversion":"1.0","id":"%d","source":"/one-stop-shops/H09","type":"vn.tiendo.dossier.returned.v1",\
                "subject":"H09.12-231002-%07d","time":"2023-10-02T01:12:00Z"}""".formatted(number, number / 4).getBytes(UTF_8);
    }

    private static List<byte[]> goodOnes(int most) {
        return IntStream.range(0, most).mapToObj(PoisonTest::good).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Poison.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TOO_SOON", "ID_REUSED"})
    void isRefusedByTheProductsReaderForItsReason(Poison poison) {
        assertThat(reader.structured(poison.madeOf(good(7))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.faults().getFirst().code()).isEqualTo(poison.code()));
    }

    @Test
    void isReadWhereOnlyTheClockOrTheDossierCanRefuseIt() {
        LifecycleEvent good = read(good(7));
        LifecycleEvent soon = read(Poison.TOO_SOON.madeOf(good(7)));
        LifecycleEvent reused = read(Poison.ID_REUSED.madeOf(good(7)));

        assertThat(soon.time()).isAfter("2100-01-01T00:00:00Z");
        assertThat(soon.id()).isNotEqualTo(good.id());
        assertThat(reused).isNotEqualTo(good);
        assertThat(reused.id()).isEqualTo(good.id());
        assertThat(reused.source()).isEqualTo(good.source());
    }

    private static LifecycleEvent read(byte[] line) {
        return ((Readable) reader.structured(line)).event();
    }

    @Test
    void aDoseIsOneInAHundredOfEveryKind() {
        Dose dose = Dose.poisoned(goodOnes(MANY));

        assertThat(dose.good()).isEqualTo(MANY);
        assertThat(dose.refused()).hasSize(MANY / 99).doesNotHaveDuplicates();
        assertThat(dose.letters()).hasSize(MANY + MANY / 99);
        assertThat(codes(dose))
                .containsExactlyInAnyOrder(
                        "MALFORMED",
                        "INVALID_VALUE",
                        "MISSING_FIELD",
                        "UNKNOWN_TYPE",
                        "UNKNOWN_FIELD",
                        "PERSONAL_DATA",
                        "IN_THE_FUTURE",
                        "ID_REUSED");
        assertThat(dose.passing() - dose.good()).isEqualTo(MANY / 99 / 13);
        assertThat(dose.astray()).isEqualTo(Math.ceilDiv(MANY, 990));
    }

    private static Set<String> codes(Dose dose) {
        return dose.refused().stream()
                .map(entry -> entry.substring(0, entry.indexOf(' ')))
                .collect(Collectors.toSet());
    }

    /** Of two events of one identity the first to arrive stands. */
    @Test
    void anIdentityIsTakenBehindItsOwnerAndUnderTheSameKey() {
        List<Letter> letters = Dose.poisoned(goodOnes(99 * 13)).letters();
        Letter last = letters.getLast();
        Letter owner = letters.get(letters.size() - 2);

        assertThat(Poison.of(12).code()).isEqualTo(RejectionCode.ID_REUSED);
        assertThat(last.opens()).isFalse();
        assertThat(last.key()).isEqualTo(owner.key());
        assertThat(read(last.value()).id()).isEqualTo(read(owner.value()).id());
    }

    @Test
    void aCleanDoseIsWhatItIsMadeOf() {
        Dose dose = Dose.clean(goodOnes(500));

        assertThat(dose.letters()).hasSize(500);
        assertThat(dose.refused()).isEmpty();
        assertThat(dose.astray()).isZero();
    }
}
