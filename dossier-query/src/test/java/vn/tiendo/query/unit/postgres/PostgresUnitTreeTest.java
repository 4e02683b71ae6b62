package vn.tiendo.query.unit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.TwoBooks;
import vn.tiendo.query.unit.UnitTree;

class PostgresUnitTreeTest {
    private final ReadModel model = new ReadModel();
    private final UnitTree tree = new PostgresUnitTree(model.jdbc(), TwoBooks.BOOKS);

    private List<String> children(String... units) {
        return tree.children(TwoBooks.FIRST, codes(units), 100).stream()
                .map(AgencyCode::value)
                .toList();
    }

    private static List<AgencyCode> codes(String... codes) {
        return Stream.of(codes).map(AgencyCode::new).toList();
    }

    @Test
    void childrenAreTheUnitsOneLevelBelow() {
        for (String unit :
                List.of("H09", "H09.1", "H09.12", "H09.12.03", "H09.12.03.7", "H09.120", "H09.2", "H10", "H091.1")) {
            model.cell(unit, 1);
        }
        assertThat(children("H09")).containsExactly("H09.1", "H09.12", "H09.120", "H09.2");
        assertThat(children("H09.12")).containsExactly("H09.12.03");
        assertThat(children("H09.12", "H09", "H091"))
                .containsExactly("H09.1", "H09.12", "H09.12.03", "H09.120", "H09.2", "H091.1");
        assertThat(children("H09.1")).isEmpty();
        assertThat(children("H0")).isEmpty();
        assertThat(children()).isEmpty();
    }

    @Test
    void aUnitThatIsNotFoldedYetIsFoundToo() {
        model.cell("H09", 1);
        model.cell("H09.2", 1);
        model.delta("H09.12.03");
        assertThat(children("H09")).containsExactly("H09.12", "H09.2");
        assertThat(tree.withFigures(TwoBooks.FIRST, codes("H09", "H09.12", "H09.1")))
                .containsExactlyInAnyOrderElementsOf(codes("H09", "H09.12"));
        assertThat(tree.withFigures(TwoBooks.SECOND, codes("H09.12"))).isEmpty();
    }

    @Test
    void aUnitThatWasToldByMistakeIsNotFound() {
        model.cell("H09", 1);
        model.cell("H09.99", 0);
        model.cell("H09.99.1", 0);
        assertThat(children("H09")).isEmpty();
        assertThat(tree.withFigures(TwoBooks.FIRST, codes("H09", "H09.99"))).containsExactlyElementsOf(codes("H09"));
    }

    @Test
    void noMoreAreToldThanAskedFor() {
        for (int i = 0; i < 20; i++) {
            model.cell("H09." + i, 1);
        }
        assertThat(tree.children(TwoBooks.FIRST, codes("H09"), 3))
                .containsExactlyElementsOf(codes("H09.0", "H09.1", "H09.10"));
    }
}
