package vn.tiendo.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tiendo.tests.endtoend.Expression.Selector;

class ExpressionTest {
    @Test
    void namesMetricsAndLabels() {
        Expression read = Expression.read(
                "sum by (application) (rate(a_total{code!=\"x\", feed=\"y\"}[5m])) / on (application) b{le=\"1\"} > 0.5");

        assertThat(read.selectors())
                .containsExactly(
                        new Selector("a_total", Set.of("code", "feed"), Map.of("feed", "y")),
                        new Selector("b", Set.of("le"), Map.of("le", "1")));
        assertThat(read.grouping()).containsExactly("application");
    }

    @Test
    void knowsWordsAndFunctions() {
        Expression read = Expression.read("a == 0 and on () (hour() >= 2 < 9) or increase(b[$__rate_interval]) > 1");

        assertThat(read.selectors()).extracting(Selector::metric).containsExactly("a", "b");
    }

    @Test
    void refusesWhatItCannotPlace() {
        assertThatThrownBy(() -> Expression.read("ratte(a[5m])")).hasMessageContaining("ratte");
        assertThatThrownBy(() -> Expression.read("a ? b")).hasMessageContaining("?");
    }
}
