package vn.tiendo.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.alert.Alert;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.tally.TallyMessage;

/** Nothing that is sealed lacks a name on the wire or a sample; every sample has an approved file elsewhere. */
class SealedTypesTest {
    /** Stands for a hierarchy to which somebody adds a record and forgets the rest. */
    @JsonSubTypes(@JsonSubTypes.Type(value = Unfinished.Named.class, name = "named"))
    private sealed interface Unfinished {
        record Named() implements Unfinished {}

        record Forgotten() implements Unfinished {}
    }

    @Test
    void every_fact_is_named_after_its_kind() {
        TreeMap<String, Kind> named = new TreeMap<>();
        for (Sample sample : Sample.all()) {
            if (sample.message().data() instanceof Fact fact) {
                named.put(Objects.requireNonNull(wireName(Fact.class, fact.getClass())), fact.kind());
            }
        }

        assertThat(withoutName(Fact.class)).isEmpty();
        assertThat(named).hasSize(Kind.values().length);
        assertThat(named).allSatisfy((name, kind) -> assertThat(kind.wireName()).isEqualTo(name));
    }

    @Test
    void every_fact_has_a_sample_as_it_is_posted_and_one_as_it_is_recorded() {
        assertThat(missing(Fact.class, posted())).isEmpty();
        assertThat(missing(Fact.class, recorded().map(DossierEvent::fact))).isEmpty();
    }

    @Test
    void every_step_of_a_course_has_a_name_and_a_sample() {
        assertThat(withoutName(Step.class)).isEmpty();
        assertThat(missing(Step.class, recorded().flatMap(event -> event.progress().course().stream())))
                .isEmpty();
    }

    @Test
    void every_message_of_the_tally_has_a_type_and_a_sample() {
        List<Sample> tally = Sample.all().stream()
                .filter(sample -> sample.topic().equals(Topics.PROGRESS_TALLY))
                .toList();

        assertThat(missing(
                        TallyMessage.class,
                        tally.stream().map(sample -> sample.message().data())))
                .isEmpty();
        assertThat(tally.stream().map(sample -> sample.message().type()).distinct())
                .containsExactlyInAnyOrder(WireType.TALLY_CELL, WireType.FOLD_COMPLETE);
    }

    @Test
    void every_alert_has_a_kind_and_a_sample() {
        assertThat(missing(
                        Alert.class,
                        Sample.all().stream()
                                .filter(sample -> sample.topic().equals(Topics.DOSSIER_ALERTS))
                                .map(sample -> sample.message().data())))
                .isEmpty();
        assertThat(leaves(Alert.class)).hasSize(AlertKind.values().length);
    }

    @Test
    void every_message_has_one_type_and_every_type_one_message() {
        TreeMap<String, Set<Class<?>>> datas = new TreeMap<>();
        for (Sample sample : Sample.all()) {
            datas.computeIfAbsent(sample.message().type(), _ -> new HashSet<>()).add(sample.dataType());
        }

        assertThat(datas).allSatisfy((_, data) -> assertThat(data).hasSize(1));
        assertThat(datas).hasSize(2 * Kind.values().length + 7 + AlertKind.values().length);
    }

    @Test
    void a_forgotten_record_is_found() {
        assertThat(withoutName(Unfinished.class)).containsExactly(Unfinished.Forgotten.class);
        assertThat(missing(Unfinished.class, Stream.of(new Unfinished.Named())))
                .containsExactly(Unfinished.Forgotten.class);
    }

    private static Stream<Object> posted() {
        return Sample.all().stream()
                .map(sample -> (Object) sample.message().data())
                .filter(Fact.class::isInstance);
    }

    private static Stream<DossierEvent> recorded() {
        return Sample.all().stream()
                .map(sample -> sample.message().data())
                .filter(DossierEvent.class::isInstance)
                .map(DossierEvent.class::cast);
    }

    /** The permitted records of a sealed type that no sample shows. */
    private static List<Class<?>> missing(Class<?> sealed, Stream<? extends Object> samples) {
        Set<Class<?>> shown = samples.map(Object::getClass).collect(Collectors.toSet());
        return leaves(sealed).filter(leaf -> !shown.contains(leaf)).toList();
    }

    /** The permitted records of a sealed type that have no name, or share one. */
    private static List<Class<?>> withoutName(Class<?> sealed) {
        TreeSet<String> names = new TreeSet<>();
        return leaves(sealed)
                .filter(leaf -> {
                    String name = wireName(sealed, leaf);
                    return name == null || !names.add(name);
                })
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedTypesTest::leaves)
                : Stream.of(type);
    }

    private static @Nullable String wireName(Class<?> sealed, Class<?> leaf) {
        JsonSubTypes types = Objects.requireNonNull(sealed.getAnnotation(JsonSubTypes.class));
        return Arrays.stream(types.value())
                .filter(type -> type.value() == leaf)
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElse(null);
    }
}
